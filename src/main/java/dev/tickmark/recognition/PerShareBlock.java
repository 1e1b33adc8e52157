package dev.tickmark.recognition;

import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.StatementKind;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Lines under a heading such as "Earnings per share, diluted": whatever their captions name, "Continuing operations" or "Class A", their small figures with decimals are results per share.
 * "Shares used in per share calculations" heads counts of shares instead.
 */
final class PerShareBlock {

    private static final Prefiltered HEADING = Prefiltered.compile("(?i).*\\bper\\b.{0,40}\\b(?:share|unit|stock)\\b.*|.*\\bEPS\\b.*");
    private static final Prefiltered COUNTS = Prefiltered.compile("(?i)(?:.*\\b(?:number of|weighted|average)\\b.{0,60})?\\W*\\b(?:diluted |basic |common )*shares?\\b (?:count\\b|used\\b|outstanding\\b|included\\b|and [a-z ]+ used\\b).*|.*\\bweighted\\b.{0,40}\\bshares\\W{1,3}(?:basic|diluted)\\b.*|share count\\b.*");
    private static final BigDecimal MOST_PER_SHARE = BigDecimal.valueOf(1000);

    private PerShareBlock() {
    }

    /** Whether a heading opens a block of results per share. */
    static boolean isHeading(String heading) {
        return !heading.isEmpty() && HEADING.matcher(heading).matches() && !counts(heading);
    }

    /** Whether words head or name counts of shares, though they may speak of what is per share. */
    static boolean counts(String words) {
        return words.toLowerCase(Locale.ROOT).contains("share") && COUNTS.matcher(words).matches();
    }

    /** Whether a row under a heading holds results per share: not one grouped, whole or large figure among them. */
    static boolean holds(String heading, GridSections.Body body, StatementKind kind) {
        boolean elsewhere = kind == StatementKind.CASH_FLOW || kind == StatementKind.BALANCE_SHEET || kind == StatementKind.EQUITY_CHANGES;
        if (elsewhere || heading.isEmpty() || !isHeading(heading) || counts(body.caption())) {
            return false;
        }
        return isSmall(body);
    }

    /** Whether a row prints what results per share look like: one figure or more, none of them grouped, whole or large. */
    static boolean isSmall(GridSections.Body body) {
        int figures = 0;
        for (CellReading cell : body.figures()) {
            if (cell.content() == CellReading.Content.NUMBER) {
                PrintedNumber n = cell.number().get();
                if (n.percent()) {
                    continue;
                }
                if (n.grouped() || n.decimals() < 2 || n.value().abs().compareTo(MOST_PER_SHARE) >= 0) {
                    return false;
                }
                figures++;
            }
        }
        return figures > 0;
    }

    /** The concept of a line that names the whole result, by its caption or its heading; empty for a part of the result or a class of shares. */
    static Optional<String> concept(String key, String heading) {
        String words = key + " " + heading.toLowerCase(Locale.ROOT);
        boolean whole = key.isEmpty() || key.equals("basic") || key.equals("diluted") || key.equals("basic and diluted") || key.startsWith("net income") || key.startsWith("net earnings") || key.startsWith("net loss");
        if (!whole || words.contains("continu") || words.contains("non gaap") || words.contains("non-gaap") || words.contains("adjusted") || words.contains("pro forma")) {
            return Optional.empty();
        }
        boolean basic = words.contains("basic");
        return basic || words.contains("dilut") ? Optional.of(basic ? "EPS_BASIC" : "EPS_DILUTED") : Optional.empty();
    }
}
