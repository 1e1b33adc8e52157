package dev.tickmark.recognition;

import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row that a scan holds twice, in its place and in a cell into which several rows ran, and whose two readings agree but for a figure: {@code second} is what the other reading has. */
public record EchoDiffers(Fact fact, String second, Spot echo) implements Wording {

    private static final int FEWEST = 3;

    @Override
    public Spot at() {
        return Spot.of(fact);
    }

    @Override
    public String meant() {
        return second;
    }

    @Override
    public List<Spot> beside() {
        return List.of(echo);
    }

    /** The figures of a filing that are read in two ways. */
    public static List<EchoDiffers> in(Filing filing) {
        List<EchoDiffers> found = new ArrayList<>();
        List<Unread> echoes = filing.unread().stream().filter(unread -> UnreadPiece.fault(unread) == UnreadPiece.Fault.MERGED && unread.location() instanceof TextSpan span && span.end() - span.start() == unread.text().length()).toList();
        if (echoes.isEmpty()) {
            return found;
        }
        Map<String, List<Row>> rows = new HashMap<>();
        for (Table table : filing.tables()) {
            table.rows().stream().filter(row -> !row.key().isEmpty() && row.facts().size() >= FEWEST).forEach(row -> rows.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row));
        }
        for (Unread echo : echoes) {
            for (EchoReading reading : EchoReading.of(echo)) {
                List<Row> named = reading.clean() ? rows.getOrDefault(reading.key(), List.of()) : List.of();
                named.stream().filter(row -> row.facts().size() == reading.numbers().size()).min(Comparator.comparingLong(row -> Math.abs(row.location().order() - echo.location().order())))
                        .flatMap(row -> differing(row, reading)).ifPresent(found::add);
            }
        }
        return found;
    }

    /** The one figure in which two readings of a row differ; none where they differ in several, and are rather of two rows. */
    private static Optional<EchoDiffers> differing(Row row, EchoReading reading) {
        Fact odd = null;
        PrintedNumber other = null;
        for (int i = 0; i < row.facts().size(); i++) {
            Fact fact = row.facts().get(i);
            PrintedNumber number = reading.numbers().get(i);
            BigDecimal printed = fact.value().scaleByPowerOfTen(-fact.scale());
            if (printed.compareTo(number.value()) != 0) {
                if (odd != null) {
                    return Optional.empty();
                }
                odd = fact;
                other = number;
            }
        }
        if (odd == null) {
            return Optional.empty();
        }
        String second = reading.printed(other);
        return Optional.of(new EchoDiffers(odd, second, new Spot(second, reading.place(other.start(), other.end()), Optional.empty())));
    }
}
