package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.util.Optional;

/** What the figures of a row, or of a column, measure. */
enum RowMeasure {
    AMOUNT, PER_SHARE, SHARES, COUNT, RATIO;

    static final Prefiltered PER_SHARE_WORDS = Prefiltered.compile("(?i)\\bper\\b.{0,40}\\b(?:share|ads|adr|unit|stock)|\\bEPS\\b|earnings per|per ordinary|\\b(?:basic|diluted)\\b(?!.*(?:shares|number|weighted))");
    static final Prefiltered SHARE_WORDS = Prefiltered.compile("(?i)\\b(?:weighted|average|number of|total)\\b.{0,60}\\b(?:shares?|ads|adrs?|units|stock)\\b(?![- ](?:based|compensation|options? expense|dividends?|of (?:the )?(?:profit|loss|result|net|earning|income)))|shares (?:outstanding|used|issued|authorized)|\\bshares?(?: and [a-z ]+)?:?$");
    private static final Prefiltered HEAD_COUNT = Prefiltered.compile("(?i)\\bemployees\\b|\\bheadcount\\b|\\bnumber of\\b|\\bcustomers\\b|\\bsubscribers\\b|\\bcontracts\\b|\\bstores\\b");
    private static final Prefiltered RATIO_OF = Prefiltered.compile("(?i).*\\b(?:ratio|margin|rate)\\b.*%.*");
    private static final Prefiltered COLUMN_OF_SHARES = Prefiltered.compile("(?i)\\b(?:number|no\\.) of (?:[a-z]+ ){0,3}(?:shares|options|warrants|units|awards|rsus|psus)\\b|\\bshares (?:available|underlying|subject to|outstanding|purchased|repurchased)\\b");
    private static final Prefiltered COLUMN_OF_PRICES = Prefiltered.compile("(?i)\\bexercise price\\b|\\bgrant[- ]date fair value\\b");
    private static final Prefiltered COLUMN_OF_YEARS = Prefiltered.compile("(?i)\\bremaining\\b.{0,30}\\b(?:life|lives|term)\\b|\\(in years\\)");
    static final Prefiltered BASIC_OR_DILUTED = Prefiltered.compile("(?i)\\W*(?:basic|diluted)(?: and diluted)?\\W*.{0,12}");
    private static final Prefiltered PER_SHARE_OF = Prefiltered.compile("(?i).*per.{0,20}share.*");
    private static final Prefiltered OF_SHARES = Prefiltered.compile("(?i).*(?:per|shares?).*");

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
            return SHARE_WORDS.isIn(section) && !PER_SHARE_OF.matcher(section).matches() ? SHARES : OF_SHARES.matcher(section).matches() ? PER_SHARE : AMOUNT;
        }
        if (PER_SHARE_WORDS.isIn(caption)) {
            return PER_SHARE;
        }
        if (SHARE_WORDS.isIn(caption)) {
            return SHARES;
        }
        return !kind.isPrimary() && HEAD_COUNT.isIn(caption) ? COUNT : AMOUNT;
    }

    /** What a column of a table that is no statement measures by its heading: shares and options under award, their prices, the years that they have left. */
    static RowMeasure of(String heading) {
        if (COLUMN_OF_YEARS.isIn(heading)) {
            return COUNT;
        }
        if (COLUMN_OF_PRICES.isIn(heading)) {
            return PER_SHARE;
        }
        return COLUMN_OF_SHARES.isIn(heading) ? SHARES : AMOUNT;
    }
}
