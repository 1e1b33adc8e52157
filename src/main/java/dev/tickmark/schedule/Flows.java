package dev.tickmark.schedule;

import dev.tickmark.statement.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The columns of flows of a filing in its order, found by the balance sheets that they join. */
final class Flows {

    /** How many days the eve of a period and the balance sheet at its beginning may lie apart. */
    private static final int NEAR = 8;

    private final List<ColumnFace> all = new ArrayList<>();
    private final Map<LocalDate, List<ColumnFace>> byEnd = new HashMap<>();

    void add(ColumnFace flow) {
        all.add(flow);
        if (flow.column().period() instanceof Duration duration) {
            byEnd.computeIfAbsent(duration.end(), end -> new ArrayList<>()).add(flow);
        }
    }

    List<ColumnFace> all() {
        return all;
    }

    /** Those from one balance sheet to another, in the unit of the later. */
    Stream<ColumnFace> allBetween(ColumnFace before, ColumnFace after) {
        return byEnd.getOrDefault(after.end(), List.of()).stream().filter(flow -> flow.column().period() instanceof Duration duration && isNear(before.end(), duration.start().minusDays(1)) && flow.column().uom().equals(after.column().uom()));
    }

    /** The first of them. */
    Optional<ColumnFace> between(ColumnFace before, ColumnFace after) {
        return allBetween(before, after).findFirst();
    }

    private static boolean isNear(LocalDate a, LocalDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a, b)) <= NEAR && !a.equals(LocalDate.MIN) && !b.equals(LocalDate.MIN);
    }
}
