package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.TagContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The contexts and units of an instance, gathered element by element as they come. */
final class Contexts {

    private final Map<String, TagContext> contexts = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private String context;
    private String unit;
    private String entity = "";
    private String start = "";
    private String end = "";
    private String instant = "";
    private String dimension = "";
    private int scenario;
    private int typed;
    private boolean below;
    private final Map<String, String> dimensions = new TreeMap<>();
    private final StringBuilder above = new StringBuilder();
    private final StringBuilder under = new StringBuilder();

    /** Whether the elements that come belong to a context or unit. */
    boolean isOpen() {
        return context != null || unit != null;
    }

    /** A start tag: its local name, and the attributes that matter where it has them. */
    void start(String local, String qualified, String id, String axis) {
        switch (local) {
            case "context" -> {
                context = id;
                entity = start = end = instant = "";
                dimensions.clear();
                scenario = 0;
            }
            case "unit" -> {
                unit = id;
                above.setLength(0);
                under.setLength(0);
                below = false;
            }
            case "unitDenominator" -> below = true;
            case "segment", "scenario" -> scenario++;
            case "explicitMember" -> dimension = axis;
            case "typedMember" -> {
                dimension = axis;
                typed = 1;
            }
            default -> {
                if (typed > 0) {
                    typed++;
                } else if (context != null && scenario > 0) {
                    dimensions.put("segment", dimensions.getOrDefault("segment", "") + qualified.substring(qualified.indexOf(':') + 1) + " ");
                }
            }
        }
    }

    /** An end tag with the text before it. */
    void end(String local, String before) {
        String text = before.strip();
        switch (local) {
            case "identifier" -> entity = text;
            case "startDate" -> start = text;
            case "endDate" -> end = text;
            case "instant" -> instant = text;
            case "explicitMember" -> dimensions.put(dimension, text);
            case "typedMember" -> typed = 0;
            case "measure" -> (below ? under : above).append(above.isEmpty() || below && under.isEmpty() ? "" : "*").append(measure(text));
            case "segment", "scenario" -> scenario--;
            case "context" -> close();
            case "unit" -> {
                if (unit != null) {
                    units.put(unit, under.isEmpty() ? above.toString() : above + "/" + under);
                }
                unit = null;
            }
            default -> {
                if (typed > 0 && !text.isEmpty()) {
                    dimensions.put(dimension, text);
                }
            }
        }
    }

    private void close() {
        if (context != null) {
            String last = instant.isEmpty() ? end : instant;
            Optional<LocalDate> to = day(last, true);
            Optional<LocalDate> from = day(start, false);
            if (to.isPresent() && (!instant.isEmpty() || from.isPresent() && !to.get().isBefore(from.get()))) {
                contexts.put(context, new TagContext(context, entity, instant.isEmpty() ? from : Optional.empty(), to.get(), dimensions));
            }
        }
        context = null;
    }

    /** A day; midnight that begins a day ends the one before. */
    static Optional<LocalDate> day(String text, boolean last) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            boolean midnight = last && text.length() > 18 && text.startsWith("T00:00:00", 10);
            return Optional.of(midnight ? day.minusDays(1) : day);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** "iso4217:USD" is USD, "xbrli:shares" shares. */
    static String measure(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    Optional<TagContext> context(String id) {
        return Optional.ofNullable(contexts.get(id));
    }

    /** The unit of an id; a bare number where there is none. */
    String unit(String id) {
        return units.getOrDefault(id, "pure");
    }
}
