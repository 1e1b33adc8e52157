package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.StatementKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The words that name a metric in a sentence: normalised like a caption, its concept where the lexicon has the whole phrase (empty otherwise: "adjusted net income" is not net income),
 * and whether the words name a loss where the concept is a profit.
 */
record MetricPhrase(String key, String concept, boolean loss) {

    private static final List<StatementKind> STATEMENTS = List.of(StatementKind.INCOME_STATEMENT, StatementKind.BALANCE_SHEET, StatementKind.CASH_FLOW, StatementKind.OTHER);
    private static final Set<String> PROFITS = Set.of("NET_INCOME", "OPERATING_INCOME", "PRETAX_INCOME", "PROFIT_INCLUDING_NCI", "CONTINUING_INCOME", "CONTINUING_INCOME_PARENT", "DISCONTINUED_OPERATIONS", "EQUITY_METHOD_RESULT",
            "NET_INCOME_COMMON", "ORDINARY_PROFIT", "GROSS_PROFIT", "COMPREHENSIVE_INCOME", "COMPREHENSIVE_INCOME_INCLUDING_NCI", "INCOME_BEFORE_EQUITY_METHOD", "OWNERS_SHARE", "EPS_BASIC", "EPS_DILUTED", "EPS_ADS", "INCOME_BEFORE_EXTRAORDINARY");
    private static final Set<String> LEADING = Set.of("the", "our", "its", "their", "a", "an", "this", "that", "his", "company", "companys", "s", "consolidated", "overall", "record", "group", "groups", "also", "and", "but", "then", "while",
            "as", "with", "of", "in", "on", "for", "by", "to", "from", "strong", "solid", "such", "where", "when", "whereas", "however", "although", "because", "since", "meanwhile", "additionally", "furthermore", "including", "worldwide", "gaap", "reported");
    private static final Set<String> TRAILING = Set.of("in", "for", "of", "during", "at", "as", "from", "on", "and", "also", "the", "a", "an", "both", "ended", "ending", "by", "to", "over", "each", "has", "have", "had", "that", "which", "only", "again", "then");
    /** Words that no metric's name has: a phrase with one of them was cut wrongly. */
    private static final Set<String> FOREIGN = Set.of("compared", "versus", "increase", "decrease", "due", "we", "they", "he", "who", "because", "approximately", "resulting", "said", "driven", "there", "what", "it", "respectively", "if", "not",
            "increased", "decreased", "which", "whose", "was", "were", "will", "reported", "reflecting", "reflects", "include", "includes", "included", "been", "being", "into", "has", "have", "had", "caused", "attributable");

    private static final Prefiltered PER_SHARE = Prefiltered.compile("\\b(?:eps|per (?:basic |diluted |fully diluted |common |ordinary |basic and diluted )?(?:common |ordinary )?(?:share|ads|adr|unit)s?)\\b");

    /** The metric that a stretch of text names, if it can be one; {@code own} are the words that name the filer. */
    static Optional<MetricPhrase> of(String text, Set<String> own) {
        String key = trimmed(Captions.key(text), own);
        if (key.startsWith("per ") || key.isEmpty() || key.split(" ").length > 12 || key.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        for (String word : key.split(" ")) {
            if (FOREIGN.contains(word)) {
                return Optional.empty();
            }
        }
        String concept = concept(key);
        return Optional.of(new MetricPhrase(key, concept, isLoss(key, concept)));
    }

    private static String trimmed(String key, Set<String> own) {
        String out = key.strip();
        boolean again = true;
        while (again && !out.isEmpty()) {
            int space = out.indexOf(' ');
            String first = space < 0 ? out : out.substring(0, space);
            again = LEADING.contains(first) || own.contains(first) || first.endsWith("s") && own.contains(first.substring(0, first.length() - 1));
            if (again) {
                out = space < 0 ? "" : out.substring(space + 1);
            }
        }
        again = !out.endsWith("sg and a");
        while (again && !out.isEmpty()) {
            int space = out.lastIndexOf(' ');
            again = TRAILING.contains(out.substring(space + 1));
            if (again) {
                out = space < 0 ? "" : out.substring(0, space);
            }
        }
        return out;
    }

    private static String concept(String key) {
        if (key.equals("loss") || key.equals("profit") || key.equals("gain") || key.equals("income")) {
            return "";
        }
        String shorter = key.startsWith("total ") ? key.substring(6) : "total " + key;
        for (String candidate : List.of(key, shorter)) {
            for (StatementKind kind : STATEMENTS) {
                Optional<Concept> found = CaptionLexicon.standard().find(candidate, kind);
                if (found.isPresent()) {
                    return exact(found.get(), key);
                }
            }
        }
        return "";
    }

    /** In prose a margin is a ratio and not the profit; "per share" alone does not say whether basic or diluted. */
    private static String exact(Concept concept, String key) {
        if (concept.nature() == Concept.Nature.PER_SHARE && (concept.code().equals("EPS_BASIC") && !key.contains("basic") || concept.code().equals("EPS_DILUTED") && !key.contains("diluted"))) {
            return "";
        }
        // the lexicon may file an adjusted measure with the plain one; a claim must not
        boolean adjusted = key.contains("non gaap") || key.contains("adjusted") || key.contains("pro forma") || key.contains("organic") || key.contains("constant currency") || key.startsWith("core ") || key.contains("normalized");
        if (adjusted && !concept.code().startsWith("NON_GAAP") && !concept.code().startsWith("ADJUSTED") && !concept.code().contains("PRO_FORMA")) {
            return "";
        }
        return concept.code().equals("CF_NET_INCOME") ? "NET_INCOME" : concept.code();
    }

    private static boolean isLoss(String key, String concept) {
        boolean loss = false;
        for (String word : key.split(" ")) {
            loss |= word.equals("loss") || word.equals("losses") || word.equals("deficit");
        }
        return loss && (PROFITS.contains(concept) || concept.isEmpty() && (key.contains("net loss") || key.contains("operating loss") || key.equals("loss") || key.contains("loss per ") || key.startsWith("loss from operations") || key.startsWith("loss before")));
    }

    /** Of what nature the concept is; empty where it is not known. */
    Optional<Concept.Nature> nature() {
        return concept.isEmpty() ? Optional.empty() : CaptionLexicon.standard().byCode(concept).map(Concept::nature);
    }

    /** Whether it is a percentage by its name. */
    boolean isRatio() {
        for (String word : key.split(" ")) {
            if (Set.of("margin", "margins", "ratio", "rate", "rates", "percentage", "percent", "yield", "roe", "roa", "utilization", "occupancy", "return").contains(word)) {
                return true;
            }
        }
        return false;
    }

    boolean isPerShare() {
        return PER_SHARE.isIn(key);
    }

    /** The same metric called a profit or a loss: "a profit of 186" after an operating loss. */
    MetricPhrase called(boolean aLoss) {
        String renamed = aLoss == loss ? key : aLoss ? key : key.replace("loss", "income");
        return new MetricPhrase(renamed, concept, aLoss);
    }

    /** Whether it is a measure that leaves items out by its name. */
    private boolean isAdjusted() {
        return concept.startsWith("NON_GAAP") || concept.startsWith("ADJUSTED");
    }

    /** Whether a qualifier says no more than that items are left out, as an adjusted measure's name does: "without these one-time items". */
    private static boolean leavesOut(String words) {
        return words.startsWith("without ") || words.startsWith("excluding ") || words.startsWith("before ");
    }

    /** The metric of a part of the business or after adjustments: {@code qualifier} (any words, perhaps none) joins its name, so that it is not taken for the whole. */
    MetricPhrase unknown(String qualifier) {
        if (concept.isEmpty() && CaptionLexicon.standard().find(key, StatementKind.OTHER).isEmpty()) {
            return this;
        }
        String words = Captions.key(qualifier);
        if (words.isEmpty() && isAdjusted() && (key.contains(" without ") || key.contains(" excluding ") || key.contains(" before "))) {
            return this;
        }
        return new MetricPhrase(key + " " + (words.isEmpty() ? "in part" : words), isAdjusted() && leavesOut(words) ? concept : "", loss);
    }
}
