package dev.tickmark.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message template may leave open, written in braces and in lower case: {@code {subject}}. */
public enum Placeholder {
    /** The caption of the figure and its period: "Cash at 31 Mar 2003". */
    SUBJECT,
    /** The caption alone. */
    CAPTION,
    /** The figure, as it is printed. */
    PRINTED,
    /** What the figure should be, in its own scale. */
    EXPECTED,
    /** Printed less expected. */
    DIFFERENCE,
    /** The part of the filing in which the other figure stands: "balance sheet". */
    ELSEWHERE,
    /** The arithmetic, written out. */
    EXPRESSION,
    /** What was measured. */
    VALUE,
    /** The threshold it is held against. */
    LIMIT,
    /** The same quantity in an earlier period, with that period. */
    EARLIER,
    /** The period in words. */
    PERIOD,
    /** A date, as it is printed. */
    DATE,
    /** What a misspelt word or a misplaced date is likely to mean. */
    MEANT,
    /** The title of the table. */
    TITLE,
    /** A phrase or sentence, as it is printed. */
    TEXT;

    private final String token = "{" + name().toLowerCase(Locale.ROOT) + "}";
    private static final Pattern OPEN = Pattern.compile("\\{([^{}]*)}");

    /** What stands in a template for it. */
    public String token() {
        return token;
    }

    static Optional<Placeholder> named(String name) {
        for (Placeholder placeholder : values()) {
            if (placeholder.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(placeholder);
            }
        }
        return Optional.empty();
    }

    /** The names in braces of a template that are none of these. */
    static List<String> unknown(String template) {
        List<String> unknown = new ArrayList<>();
        Matcher open = OPEN.matcher(template);
        while (open.find()) {
            if (named(open.group(1)).isEmpty()) {
                unknown.add(open.group());
            }
        }
        return unknown;
    }
}
