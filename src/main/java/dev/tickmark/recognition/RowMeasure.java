package dev.tickmark.recognition;

import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a row's figures measure. */
enum RowMeasure {
    AMOUNT, PER_SHARE, SHARES, COUNT, RATIO;

    static final Pattern PER_SHARE_WORDS = Pattern.compile("(?i)\\bper\\b.{0,40}\\b(?:share|ads|adr|unit|stock)|\\bEPS\\b|earnings per|per ordinary|\\b(?:basic|diluted)\\b(?!.*(?:shares|number|weighted))");
    static final Pattern SHARE_WORDS = Pattern.compile("(?i)\\b(?:weighted|average|number of|total)\\b.{0,60}\\b(?:shares?|ads|adrs?|units|stock)\\b|shares (?:outstanding|used|issued|authorized)|\\bshares?(?: and [a-z ]+)?:?$");
    private static final Pattern HEAD_COUNT = Pattern.compile("(?i)\\bemployees\\b|\\bheadcount\\b|\\bnumber of\\b|\\bcustomers\\b|\\bsubscribers\\b|\\bcontracts\\b|\\bstores\\b");
    private static final Pattern RATIO_OF = Pattern.compile("(?i).*\\b(?:ratio|margin|rate)\\b.*%.*");
    static final Pattern BASIC_OR_DILUTED = Pattern.compile("(?i)\\W*(?:basic|diluted)(?: and diluted)?\\W*.{0,12}");
    private static final Pattern PER_SHARE_OF = Pattern.compile("(?i).*per.{0,20}share.*");
    private static final Pattern OF_SHARES = Pattern.compile("(?i).*(?:per|shares?).*");

    boolean isOtherThanMoney() {
        return this == PER_SHARE || this == SHARES || this == COUNT;
    }

    static RowMeasure of(String caption, String section, Optional<Concept> concept, StatementKind kind) {
        if (concept.isPresent()) {
            return switch (concept.get().nature()) {
                case PER_SHARE -> PER_SHARE;
                case COUNT -> concept.get().code().contains("SHARES") || concept.get().code().contains("ADS") ? SHARES : COUNT;
                case RATIO -> RATIO;
                default -> AMOUNT;
            };
        }
        boolean percent = caption.indexOf('%') >= 0;
        if (percent && (caption.strip().endsWith("%") || RATIO_OF.matcher(caption).matches())) {
            return RATIO;
        }
        if (kind == StatementKind.CASH_FLOW || kind == StatementKind.BALANCE_SHEET || kind == StatementKind.EQUITY_CHANGES) {
            return AMOUNT;
        }
        if (PerShareBlock.counts(caption) || PerShareBlock.counts(section) && BASIC_OR_DILUTED.matcher(caption).matches()) {
            return SHARES;
        }
        if (BASIC_OR_DILUTED.matcher(caption).matches()) {
            return speaksOfShares(section) && !PER_SHARE_OF.matcher(section).matches() ? SHARES : OF_SHARES.matcher(section).matches() ? PER_SHARE : AMOUNT;
        }
        if (mayBePerShare(caption) && PER_SHARE_WORDS.matcher(caption).find()) {
            return PER_SHARE;
        }
        if (speaksOfShares(caption)) {
            return SHARES;
        }
        return !kind.isPrimary() && mayBeCount(caption) && HEAD_COUNT.matcher(caption).find() ? COUNT : AMOUNT;
    }

    /** One of these stands wherever {@link #PER_SHARE_WORDS} are. */
    private static boolean mayBePerShare(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return lower.contains("per") || lower.contains("eps") || lower.contains("basic") || lower.contains("diluted");
    }

    /** One of these stands wherever {@link #HEAD_COUNT} does. */
    private static boolean mayBeCount(String caption) {
        String lower = caption.toLowerCase(Locale.ROOT);
        return lower.contains("number of") || lower.contains("headcount") || lower.contains("employees") || lower.contains("ers") || lower.contains("contracts") || lower.contains("stores");
    }

    private static boolean speaksOfShares(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return (lower.contains("share") || lower.contains("ad") || lower.contains("unit") || lower.contains("stock")) && SHARE_WORDS.matcher(words).find();
    }
}
