package dev.tickmark.recognition;

import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Tag;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A flow that is tagged for a length of time a few days or weeks off the one that nearly all flows which end on its day have: {@code usual}. */
public record TagLength(Fact figure, Duration usual) implements Wording {

    private static final int ENOUGH = 10;
    private static final int NEARLY_ALL = 90;
    private static final int MOST_DAYS = 45;

    @Override
    public Spot at() {
        return Spot.of(figure);
    }

    @Override
    public String meant() {
        return "from " + usual.start() + " to " + usual.end();
    }

    /** The flows of a filing's tags that are so. */
    public static List<TagLength> in(Filing filing) {
        Map<LocalDate, Map<Duration, List<Tag>>> ends = new LinkedHashMap<>();
        for (Tag tag : filing.tags()) {
            if (tag.period() instanceof Duration duration && !tag.nil() && tag.figure().statement().isPrimary()) {
                ends.computeIfAbsent(duration.end(), e -> new HashMap<>()).computeIfAbsent(duration, d -> new ArrayList<>()).add(tag);
            }
        }
        List<TagLength> found = new ArrayList<>();
        ends.values().forEach(lengths -> lengths.forEach((usual, most) -> lengths.forEach((other, few) -> {
            long off = Math.abs(ChronoUnit.DAYS.between(usual.start(), other.start()));
            if (off > 0 && off <= MOST_DAYS && most.size() >= ENOUGH && most.size() * 100 >= (most.size() + few.size()) * NEARLY_ALL) {
                few.forEach(tag -> found.add(new TagLength(tag.figure(), usual)));
            }
        })));
        return found;
    }
}
