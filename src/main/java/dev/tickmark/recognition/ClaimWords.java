package dev.tickmark.recognition;

import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Hedge;
import java.util.Map;
import java.util.Set;

/** The words by which the sentences of filings state amounts, changes, comparisons, plans and reasons. */
final class ClaimWords {

    static final Set<String> COPULAS = Set.of("was", "were", "is", "are", "totaled", "totalled", "totaling", "totalling", "reached", "equaled", "equalled", "amounted", "came", "stood", "approximated", "amounting");
    static final Map<String, Direction> CHANGE_VERBS = Map.ofEntries(Map.entry("increased", Direction.UP), Map.entry("increasing", Direction.UP), Map.entry("rose", Direction.UP), Map.entry("grew", Direction.UP),
            Map.entry("climbed", Direction.UP), Map.entry("jumped", Direction.UP), Map.entry("advanced", Direction.UP), Map.entry("surged", Direction.UP), Map.entry("expanded", Direction.UP), Map.entry("up", Direction.UP), Map.entry("rising", Direction.UP),
            Map.entry("growing", Direction.UP), Map.entry("increases", Direction.UP), Map.entry("gained", Direction.UP), Map.entry("decreased", Direction.DOWN), Map.entry("decreasing", Direction.DOWN), Map.entry("declined", Direction.DOWN), Map.entry("declining", Direction.DOWN),
            Map.entry("fell", Direction.DOWN), Map.entry("dropped", Direction.DOWN), Map.entry("slipped", Direction.DOWN), Map.entry("contracted", Direction.DOWN), Map.entry("down", Direction.DOWN), Map.entry("falling", Direction.DOWN),
            Map.entry("decreases", Direction.DOWN), Map.entry("improved", Direction.IMPROVED), Map.entry("improving", Direction.IMPROVED), Map.entry("narrowed", Direction.IMPROVED), Map.entry("widened", Direction.WORSENED),
            Map.entry("worsened", Direction.WORSENED), Map.entry("deteriorated", Direction.WORSENED));
    static final Map<String, Direction> CHANGE_NOUNS = Map.ofEntries(Map.entry("increase", Direction.UP), Map.entry("increases", Direction.UP), Map.entry("rise", Direction.UP), Map.entry("growth", Direction.UP), Map.entry("gain", Direction.UP),
            Map.entry("improvement", Direction.IMPROVED), Map.entry("decrease", Direction.DOWN), Map.entry("decreases", Direction.DOWN), Map.entry("decline", Direction.DOWN), Map.entry("drop", Direction.DOWN), Map.entry("reduction", Direction.DOWN), Map.entry("fall", Direction.DOWN));
    static final Set<String> REPORTS = Set.of("reported", "recorded", "posted", "generated", "achieved", "delivered", "announced", "had", "earned", "incurred", "realized", "recognized", "generating", "reporting", "posting", "with", "saw", "showed");
    static final Set<String> COMPARES = Set.of("compared", "compares", "comparing", "versus", "vs", "against", "than", "after");
    static final Set<String> FUTURE = Set.of("expects", "expect", "expected", "expecting", "expectation", "expectations", "anticipates", "anticipate", "anticipated", "anticipating", "guidance", "outlook", "forecast", "forecasts", "forecasted", "will", "would", "target",
            "targets", "targeted", "targeting", "estimates", "projected", "projects", "projecting", "projections", "plans", "planning", "intends", "should", "could", "might", "assuming", "if", "range", "ranging", "likely", "looks", "upcoming", "between", "forward", "believe", "believes", "goal");
    static final Set<String> SMALL = Set.of("in", "for", "during", "at", "as", "of", "on", "the", "its", "our", "that", "recorded", "reported", "a", "end", "close");
    static final Set<String> TIMES = Set.of("year", "years", "quarter", "quarters", "months", "month", "half", "weeks", "annualized", "annually", "ytd");
    static final Set<String> CAUSES = Set.of("due", "because", "attributable", "attributed", "offset", "reflecting", "caused", "driven", "excluding", "elimination", "reduction", "include", "includes", "included", "including", "consisted", "consisting", "comprised");
    static final Set<String> PREPOSITIONS = Set.of("on", "in", "for", "of", "at", "by", "from", "with", "to", "during", "over", "under", "per", "through", "due", "primarily", "driven", "globally");
    static final Set<String> LEFTOVER = Set.of("in", "for", "during", "at", "as", "of", "on", "the", "its", "our", "that", "a", "compared", "to", "with", "from", "over", "versus", "vs", "against", "than", "and", "per", "diluted", "basic", "share", "period", "reported");
    static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "our", "their", "another", "further", "slight", "strong", "significant", "to", "with");
    static final Set<String> QUALIFYING = Set.of("excluding", "before", "adjusted", "pro", "organic", "organically", "constant", "net", "non", "without", "exclusive", "neutral", "cc", "currencies", "comparable-store");
    /** Words that may stand before the subject of a sentence without narrowing what it speaks of. */
    static final Set<String> NEUTRAL = Set.of("in", "for", "during", "on", "at", "as", "of", "the", "a", "an", "and", "with", "despite", "however", "additionally", "also", "overall", "meanwhile", "furthermore", "moreover", "ended", "our",
            "total", "result", "results", "company", "said", "year", "quarter", "period", "months", "fiscal", "full", "this", "ending", "entire", "consolidated", "financial", "first", "second", "third", "fourth", "while", "therefore", "accordingly", "finally");
    static final Map<String, Hedge> HEDGES = Map.ofEntries(Map.entry("about", Hedge.ABOUT), Map.entry("approximately", Hedge.ABOUT), Map.entry("nearly", Hedge.ABOUT), Map.entry("roughly", Hedge.ABOUT), Map.entry("almost", Hedge.ABOUT),
            Map.entry("around", Hedge.ABOUT), Map.entry("some", Hedge.ABOUT), Map.entry("more than", Hedge.MORE_THAN), Map.entry("greater than", Hedge.MORE_THAN), Map.entry("over", Hedge.MORE_THAN), Map.entry("at least", Hedge.MORE_THAN),
            Map.entry("exceeding", Hedge.MORE_THAN), Map.entry("less than", Hedge.LESS_THAN), Map.entry("fewer than", Hedge.LESS_THAN), Map.entry("under", Hedge.LESS_THAN), Map.entry("mainly", Hedge.MAINLY), Map.entry("more", Hedge.NONE), Map.entry("less", Hedge.NONE));
    static final Set<String> BEFORE_BASIS = Set.of("as", "previously", "and", "on");
    static final Set<String> THAN = Set.of("than", "least");
    static final Set<String> AGENTS = Set.of("by", "from");
    static final Set<String> AFTER_CHANGE = Set.of("by", "to", "from", "in", "for", "during", "over", "compared", "as", "on", "versus", "at", "and", "a", "an", "the");
    static final Set<String> CLAUSE_OPENERS = Set.of("while", "whereas", "but", "although", "because", "which", "that", "who");
    static final Set<String> EMPTY_SUBJECTS = Set.of("and", "but", "or", "while", "also", "has", "have", "it", "then", "as");
    static final Set<String> PRONOUNS = Set.of("which", "that", "who", "these", "this", "it", "they", "there", "those");
    static final Set<String> WITHIN = Set.of("in", "within", "for", "at", "across", "among");
    static final Set<String> ADVERBIAL_OPENERS = Set.of("in", "for", "during", "despite", "as", "due", "excluding", "however", "additionally", "overall", "on", "at", "with", "without", "and", "compared", "meanwhile", "furthermore", "moreover", "while", "within",
                            "although", "after", "before", "including", "net", "by", "from", "but", "because", "said", "driven", "reflecting", "among", "over", "across", "consequently", "therefore", "finally", "also", "to", "or");
    static final Set<String> REASONS = Set.of("due", "because", "despite", "driven", "reflecting", "thanks", "following", "given");
    static final Set<String> FILER = Set.of("we", "company", "the", "and", "also", "has", "have", "group", "it", "today", "inc", "corporation", "corp", "ltd", "co", "in", "for", "of", "s", "a", "our", "management", "which", "limited", "plc", "llc");
    static final Set<String> LEADS_TO_PERIOD = Set.of("in", "for", "during", "of", "the", "at", "as", "on", "to", "ended", "from", "end", "close");
    static final Set<String> UNIT_WORDS = Set.of("per", "diluted", "basic", "share", "ads", "adr", "unit", "fully", "shares", "points", "point", "equivalent");
    static final Set<String> SHARE_WORDS = Set.of("diluted", "basic", "share", "ads", "adr", "unit", "fully", "common", "equivalent");
    static final Set<String> PER_SHARE_WORDS = Set.of("per", "diluted", "basic", "share", "fully");
    static final Set<String> KINDS_OF_SHARE = Set.of("diluted", "basic", "share", "common", "fully", "ads", "equivalent");
    static final Set<String> BEFORE_FIGURE = Set.of("record", "only", "just", "(", "-", "than", "least");
    static final Set<String> COMPARATIVES = Set.of("more", "less", "greater", "fewer");
    static final Set<String> APPOSITION = Set.of(",", "and", "or", "(", ")", "which", "is", "was", "representing", "reflecting");
    static final Set<String> BETWEEN_VERB_AND_PERCENT = Set.of("by", "approximately", "about", "slightly", "nearly", "almost", "more", "than", "over", "sequentially", "another");
    static final Set<String> GOES_ON = Set.of("and", ",", "by", "or", "also");
    static final Set<String> GOES_ON_TO = Set.of("and", ",", "by", "also");
    static final Set<String> MEASURED_AGAINST = Set.of("compared", "from", "over", "versus", "against");
    static final Set<String> JOINING = Set.of("to", "with", "from", "and");
    static final Set<String> BETWEEN_VERB_AND_LEVEL = Set.of("to", "at", "about", "approximately", "nearly", "almost", "roughly", "over", "more", "than", "record", "a", "an", "less", "only", "just", "some", "negative", "again");
    static final Set<String> BETWEEN_VERB_AND_AMOUNT = Set.of("by", "approximately", "about", "nearly", "slightly");
    static final Set<String> SERIES = Set.of(",", "and", "to");
    static final Set<String> NO_METRIC_BEGINS = Set.of("and", ",", "in", "of", "on");
    static final Set<String> NO_NAME_BEGINS = Set.of("and", "to", "with", "from");
    static final Set<String> NARROWING = Set.of("in", "for", "from", "within", "at");
    static final Set<String> ENDS_OF_QUALIFIERS = Set.of("and", "while", "but", "compared");
    static final Set<String> SHARE_UNIT = Set.of("per", "diluted", "basic", "share", "fully", "ads", "common", "equivalent", "shares");
    static final Set<String> DILUTION = Set.of("diluted", "basic");
    static final Set<String> OVER = Set.of("over", "versus");
    static final Set<String> FROM_OVER = Set.of("from", "over");
    static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while");
    static final Set<String> RATE_MARKS = Set.of("to", "per", ":", "for", "equals", "for each", "to each");
    static final Set<String> OF_THE = Set.of("of", "in", "the", "a", "from");
    static final Set<String> ENDS = Set.of("end", "close");
    static final Set<String> BEFORE_NOW = Set.of("prior", "previous", "preceding", "last", "past");
    static final Set<String> SAME = Set.of("same", "corresponding", "comparable", "equivalent", "similar");

    private ClaimWords() {
    }
}
