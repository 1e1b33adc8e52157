package dev.tickmark.reading.json;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes tagged figures of JSON values; what is no number or names no day is said to be unread. */
final class FactMaker {

    private static final int LONGEST = 100;
    private final SourceText source;
    private final List<Unread> unread;

    FactMaker(SourceText source, List<Unread> unread) {
        this.source = source;
        this.unread = unread;
    }

    TextSpan place(Json value) {
        return source.lines().span(value.start(), value.end());
    }

    Optional<TaggedFigure> figure(String name, Json value, Optional<TagContext> context, String unit, Optional<Integer> decimals) {
        boolean nil = value.text().isEmpty();
        if (context.isEmpty()) {
            unread.add(new Unread(value.text(), "the period of " + name + " is not stated", place(value)));
            return Optional.empty();
        }
        try {
            BigDecimal number = nil ? BigDecimal.ZERO : value.text().length() > LONGEST ? null : new BigDecimal(value.text());
            if (number != null && Math.abs(number.scale()) <= LONGEST) {
                return Optional.of(new TaggedFigure(name, context.get(), unit, decimals, number, number, 0, nil, false, value.text(), place(value)));
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        unread.add(new Unread(value.text(), "the value of " + name + " is no number", place(value)));
        return Optional.empty();
    }

    static Optional<TagContext> context(String entity, String start, String end, Map<String, String> dimensions) {
        Optional<LocalDate> to = day(end, true);
        Optional<LocalDate> from = start.isEmpty() ? Optional.empty() : day(start, false);
        if (to.isEmpty() || !start.isEmpty() && (from.isEmpty() || to.get().isBefore(from.get()))) {
            return Optional.empty();
        }
        return Optional.of(new TagContext(start + "/" + end, entity, from, to.get(), dimensions));
    }

    /** A day; the midnight that begins a day ends the one before. */
    private static Optional<LocalDate> day(String text, boolean last) {
        try {
            LocalDate day = LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
            return Optional.of(last && text.startsWith("T00:00:00", 10) ? day.minusDays(1) : day);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /** "iso4217:GBP/xbrli:shares" is GBP/shares. */
    static String unit(String named) {
        if (named.isEmpty()) {
            return "pure";
        }
        StringBuilder out = new StringBuilder();
        for (String part : named.replace("(", "").replace(")", "").split("/")) {
            out.append(out.isEmpty() ? "" : "/").append(part.substring(part.indexOf(':') + 1));
        }
        return out.toString();
    }

    static Optional<Integer> decimals(String text) {
        return text.matches("-?\\d{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
