package dev.tickmark.recognition;

import dev.tickmark.amount.Uom;
import dev.tickmark.recognition.ProseFigures.Figure;
import dev.tickmark.recognition.ProseFigures.Measure;
import dev.tickmark.source.Location;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Concept;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what sentences claim. It goes through a sentence once, from left to right: verbs give the metric that they are said of, figures are placed by the words directly before them,
 * and each figure takes the period that follows it. A figure that no known turn of phrase places is a fact without a claim; plans and expectations claim nothing.
 */
final class ClaimRecogniser {

    private static final Set<String> COPULAS = Set.of("was", "were", "is", "are", "totaled", "totalled", "totaling", "totalling", "reached", "equaled", "equalled", "amounted", "came", "stood", "approximated", "amounting");
    private static final Map<String, Direction> CHANGE_VERBS = Map.ofEntries(Map.entry("increased", Direction.UP), Map.entry("increasing", Direction.UP), Map.entry("rose", Direction.UP), Map.entry("grew", Direction.UP),
            Map.entry("climbed", Direction.UP), Map.entry("jumped", Direction.UP), Map.entry("advanced", Direction.UP), Map.entry("surged", Direction.UP), Map.entry("expanded", Direction.UP), Map.entry("up", Direction.UP), Map.entry("rising", Direction.UP),
            Map.entry("growing", Direction.UP), Map.entry("increases", Direction.UP), Map.entry("gained", Direction.UP), Map.entry("decreased", Direction.DOWN), Map.entry("decreasing", Direction.DOWN), Map.entry("declined", Direction.DOWN), Map.entry("declining", Direction.DOWN),
            Map.entry("fell", Direction.DOWN), Map.entry("dropped", Direction.DOWN), Map.entry("slipped", Direction.DOWN), Map.entry("contracted", Direction.DOWN), Map.entry("down", Direction.DOWN), Map.entry("falling", Direction.DOWN),
            Map.entry("decreases", Direction.DOWN), Map.entry("improved", Direction.IMPROVED), Map.entry("improving", Direction.IMPROVED), Map.entry("narrowed", Direction.IMPROVED), Map.entry("widened", Direction.WORSENED),
            Map.entry("worsened", Direction.WORSENED), Map.entry("deteriorated", Direction.WORSENED));
    private static final Map<String, Direction> CHANGE_NOUNS = Map.ofEntries(Map.entry("increase", Direction.UP), Map.entry("increases", Direction.UP), Map.entry("rise", Direction.UP), Map.entry("growth", Direction.UP), Map.entry("gain", Direction.UP),
            Map.entry("improvement", Direction.IMPROVED), Map.entry("decrease", Direction.DOWN), Map.entry("decreases", Direction.DOWN), Map.entry("decline", Direction.DOWN), Map.entry("drop", Direction.DOWN), Map.entry("reduction", Direction.DOWN), Map.entry("fall", Direction.DOWN));
    private static final Set<String> REPORTS = Set.of("reported", "recorded", "posted", "generated", "achieved", "delivered", "announced", "had", "earned", "incurred", "realized", "recognized", "generating", "reporting", "posting", "with", "saw", "showed");
    private static final Set<String> COMPARES = Set.of("compared", "compares", "comparing", "versus", "vs", "against", "than", "after");
    private static final Set<String> FUTURE = Set.of("expects", "expect", "expected", "expecting", "expectation", "expectations", "anticipates", "anticipate", "anticipated", "anticipating", "guidance", "outlook", "forecast", "forecasts", "forecasted", "will", "would", "target",
            "targets", "targeted", "targeting", "estimates", "projected", "projects", "projecting", "projections", "plans", "planning", "intends", "should", "could", "might", "assuming", "if", "range", "ranging", "likely", "looks", "upcoming", "between", "forward", "believe", "believes", "goal");
    private static final Set<String> SMALL = Set.of("in", "for", "during", "at", "as", "of", "on", "the", "its", "our", "that", "recorded", "reported", "a", "end", "close");
    private static final Set<String> TIMES = Set.of("year", "years", "quarter", "quarters", "months", "month", "half", "weeks", "annualized", "annually", "ytd");
    private static final Set<String> CAUSES = Set.of("due", "because", "attributable", "attributed", "offset", "reflecting", "caused", "driven", "excluding", "elimination", "reduction", "include", "includes", "included", "including", "consisted", "consisting", "comprised");
    private static final Set<String> PREPOSITIONS = Set.of("on", "in", "for", "of", "at", "by", "from", "with", "to", "during", "over", "under", "per", "through", "due", "primarily", "driven", "globally");
    private static final Set<String> LEFTOVER = Set.of("in", "for", "during", "at", "as", "of", "on", "the", "its", "our", "that", "a", "compared", "to", "with", "from", "over", "versus", "vs", "against", "than", "and", "per", "diluted", "basic", "share", "period", "reported");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "our", "their", "another", "further", "slight", "strong", "significant", "to", "with");
    private static final Set<String> QUALIFYING = Set.of("excluding", "before", "adjusted", "pro", "organic", "organically", "constant", "net", "non", "without", "exclusive", "neutral", "cc", "currencies", "comparable-store");
    /** Words that may stand before the subject of a sentence without narrowing what it speaks of. */
    private static final Set<String> NEUTRAL = Set.of("in", "for", "during", "on", "at", "as", "of", "the", "a", "an", "and", "with", "despite", "however", "additionally", "also", "overall", "meanwhile", "furthermore", "moreover", "ended", "our",
            "total", "result", "results", "company", "said", "year", "quarter", "period", "months", "fiscal", "full", "this", "ending", "entire", "consolidated", "financial", "first", "second", "third", "fourth", "while", "therefore", "accordingly", "finally");

    private final FiscalCalendar calendar;
    private final Set<String> own;
    private final String currency;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Filing.Rate> rates = new ArrayList<>();
    private int sentences;
    private int paragraph = -1;
    private Period paragraphPeriod = Period.UNSTATED;
    private boolean paragraphScoped;
    private Draft lastMain;

    /** {@code own} are the words, in lower case, by which the filing calls its filer. */
    ClaimRecogniser(FiscalCalendar calendar, Set<String> own, String currency) {
        this.calendar = calendar;
        this.own = own;
        this.currency = currency;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Claim> claims() {
        return claims;
    }

    List<Filing.Rate> rates() {
        return rates;
    }

    /** Where a sentence stands: the period that its section or list is headed with (unstated if none), whether that section speaks of plans, and whether of a part of the business. */
    record Setting(Period period, boolean outlook, boolean scoped) {
    }

    /** Reads one sentence; sentences have to come in their order. */
    void read(Sentence sentence, Setting setting) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            paragraphPeriod = Period.UNSTATED;
            paragraphScoped = false;
            lastMain = null;
        }
        new Clause(sentence, setting).read();
        sentences++;
    }

    private enum Kind { WORD, MARK, FIGURE, PERIOD, RELATIVE }

    private enum Relative { YEAR_AGO, QUARTER_BEFORE, THIS_QUARTER, THIS_YEAR, THESE_MONTHS, UNKNOWN, SAME_OF }

    private record Item(Kind kind, int start, int end, String word, Figure figure, PeriodPhrases.Phrase phrase, Relative relative) {
    }

    /** A claim in the making. */
    private static final class Draft {

        private final Item item;
        private Claim.Kind kind;
        private MetricPhrase metric;
        private Item own;
        private boolean main;
        private Direction direction = Direction.NONE;
        private Item base;
        private Draft pair;
        private Draft leader;
        private Period period = Period.UNSTATED;
        private Period basePeriod = Period.UNSTATED;
        private Fact fact;

        Draft(Item item) {
            this.item = item;
        }
    }

    private final class Clause {

        private final Sentence sentence;
        private final Setting setting;
        private final String text;
        private final List<Item> items = new ArrayList<>();
        private final List<Draft> drafts = new ArrayList<>();
        private MetricPhrase metric;
        private Direction direction = Direction.NONE;
        private String verb = "";
        private int verbAt = -1;
        private int boundary;
        private boolean scoped;
        private boolean onward;
        private boolean hedged;
        private Draft main;
        private Draft last;

        Clause(Sentence sentence, Setting setting) {
            this.sentence = sentence;
            this.setting = setting;
            this.text = plain(sentence.text());
        }

        void read() {
            if (text.chars().noneMatch(Character::isDigit)) {
                return;
            }
            List<DateScanner.Found> dates = DateScanner.scan(text);
            List<PeriodPhrases.Phrase> phrases = PeriodPhrases.find(text, calendar);
            List<Figure> figures = ProseFigures.find(text, dates, phrases, currency);
            if (figures.isEmpty()) {
                return;
            }
            itemise(phrases, dates, figures);
            for (Item item : items) {
                if (item.kind == Kind.FIGURE) {
                    drafts.add(new Draft(item));
                }
            }
            scoped = setting.scoped() || paragraphScoped;
            if (!setting.outlook()) {
                if (words().contains("respectively")) {
                    respectively();
                } else {
                    walk();
                }
            }
            settle();
            rate();
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            for (Item item : items) {
                words.add(item.word);
            }
            return words;
        }

        private void walk() {
            int draft = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                if (item.kind == Kind.FIGURE) {
                    place(i, drafts.get(draft++));
                    boundary = bracketed(i) ? boundary : i + 1;
                } else if (item.kind == Kind.MARK && item.word.equals("-") && text.charAt(item.start - 1) == ' ') {
                    boundary = i + 1;
                } else if (item.kind == Kind.MARK && item.word.equals(";")) {
                    boundary = i + 1;
                    verb = "";
                } else if (item.kind == Kind.WORD) {
                    hedged |= FUTURE.contains(item.word) && !(item.word.equals("between") && !figureWithin(i, 2));
                    word(i, item.word);
                }
            }
        }

        /** Whether an item stands in brackets. */
        private boolean bracketed(int i) {
            for (int j = i - 1; j >= 0; j--) {
                if (items.get(j).word.equals(")")) {
                    return false;
                }
                if (items.get(j).word.equals("(")) {
                    return true;
                }
            }
            return false;
        }

        private boolean figureWithin(int i, int most) {
            for (int j = i + 1; j <= i + most && j < items.size(); j++) {
                if (items.get(j).kind == Kind.FIGURE) {
                    return true;
                }
            }
            return false;
        }

        private void word(int i, String word) {
            if (i == 0 && (word.equals("this") || word.equals("it")) && wordAt(1).startsWith("compare") && lastMain != null) {
                metric = lastMain.metric;
                main = lastMain;
                verb = "compares";
                verbAt = 1;
                return;
            }
            boolean change = CHANGE_VERBS.containsKey(word) && acts(i);
            boolean copula = COPULAS.contains(word) && !wordAt(i - 1).equals("as") && !(word.equals("came") && !wordAt(i + 1).equals("to")) && !(word.equals("stood") && !wordAt(i + 1).equals("at"))
                    && !(word.equals("amounted") && !wordAt(i + 1).equals("to"));
            boolean adjective = i == boundary || afterLeftover(boundary, i) == i && i > boundary && items.get(i - 1).kind != Kind.WORD || ARTICLES.contains(wordAt(i - 1)) || Set.of("as", "previously", "and", "on").contains(wordAt(i - 1)) && wordAt(i + 1).equals("basis")
                    || i > 0 && wordAt(i - 1).equals(",") && items.get(i).word.equals("reported") || wordAt(i + 1).equals("basis");
            boolean report = REPORTS.contains(word) && !word.equals("with") && !(adjective && !word.endsWith("ing")) && !Set.of("by", "from").contains(wordAt(i + 1)) && !(word.equals("had") && wordAt(i + 1).endsWith("ed"));
            if (!change && !copula && !report) {
                return;
            }
            if (report && word.endsWith("ing")) {
                verb = word;
                verbAt = i;
                metric = null;
                main = null;
                direction = Direction.NONE;
                return;
            }
            // "increased", "was" after "was": "was up 7.7%", "were reduced": the first verb has taken the subject
            boolean chained = verbAt >= 0 && i - verbAt <= 2 && onlyWords(verbAt + 1, i) && (change || verb.equals("had"));
            if (!chained) {
                subject(i, report);
                verbAt = i;
            }
            verb = word;
            verbAt = i;
            direction = change ? CHANGE_VERBS.get(word) : Direction.NONE;
            if (report) {
                direction = Direction.NONE;
            }
        }

        /** Whether a word such as "increased" is the verb here, and not an adjective ("increased sales of"). */
        private boolean acts(int i) {
            int next = i + 1;
            while (next < items.size() && items.get(next).kind == Kind.WORD && (items.get(next).word.endsWith("ly") || HEDGES.containsKey(items.get(next).word) || Set.of("than", "least").contains(items.get(next).word))) {
                next++;
            }
            if (next >= items.size()) {
                return true;
            }
            Item after = items.get(next);
            String word = items.get(i).word;
            if (word.equals("up") || word.equals("down")) {
                return after.kind == Kind.FIGURE || after.word.equals("from") || after.word.equals("by") || after.kind == Kind.RELATIVE || after.word.equals("slightly");
            }
            return after.kind != Kind.WORD || Set.of("by", "to", "from", "in", "for", "during", "over", "compared", "as", "on", "versus", "at", "and", "a", "an", "the").contains(after.word);
        }

        private boolean onlyWords(int from, int to) {
            for (int i = from; i < to; i++) {
                if (items.get(i).kind != Kind.WORD) {
                    return false;
                }
            }
            return true;
        }

        /** Takes the subject of the verb at {@code i}: the words since the last figure, sentence mark or clause. */
        private void subject(int i, boolean report) {
            int from = boundary;
            int comma = -1;
            for (int j = boundary; j < i; j++) {
                String word = items.get(j).word;
                if (items.get(j).kind == Kind.MARK && word.equals(",")) {
                    comma = j;
                } else if (items.get(j).kind == Kind.WORD && Set.of("while", "whereas", "but", "although", "because", "which", "that", "who").contains(word)) {
                    from = j;
                    comma = -1;
                } else if (items.get(j).kind == Kind.MARK && "()".contains(word)) {
                    continue;
                }
            }
            from = afterLeftover(from, i);
            Item begins = from < i ? items.get(from) : null;
            if (boundary > 0 && begins != null && begins.kind == Kind.WORD && PREPOSITIONS.contains(begins.word)) {
                // "up 1% on an as-reported basis and up 3% ...": what follows a figure with a preposition is no subject
                for (int j = from; j < i; j++) {
                    if (items.get(j).word.equals("and") || items.get(j).word.equals(",")) {
                        from = j;
                    }
                }
                from = PREPOSITIONS.contains(items.get(from).word) ? i : from;
            }
            comma = comma < from ? -1 : comma;
            List<Item> words = slice(from, i);
            String whole = phrase(from, i);
            if (words.stream().allMatch(item -> item.kind != Kind.WORD || Set.of("and", "but", "or", "while", "also", "has", "have", "it", "then", "as").contains(item.word)) && !(from == 0 && words.stream().anyMatch(item -> item.word.equals("it")))) {
                return;
            }
            String first = words.stream().filter(item -> item.kind == Kind.WORD).findFirst().map(Item::word).orElse("");
            if (Set.of("which", "that", "who", "these", "this", "it", "they", "there", "those").contains(first)) {
                metric = null;
                main = null;
                return;
            }
            main = report ? main : null;
            Optional<MetricPhrase> all = MetricPhrase.of(whole, own);
            if (all.isPresent() && !all.get().concept().isEmpty() || comma < 0) {
                metric = report ? null : all.orElse(null);
                if (report && !speaksOfFiler(words)) {
                    scoped = true;
                    onward |= from == 0;
                }
                return;
            }
            List<Item> lead = slice(from, comma);
            boolean adverbial = lead.stream().anyMatch(item -> item.kind == Kind.WORD) ? opens(lead) : true;
            if (adverbial) {
                boolean narrowed = narrows(lead);
                metric = report ? null : MetricPhrase.of(phrase(comma + 1, i), own).map(found -> narrowed ? found.unknown(phrase(lead)) : found).orElse(null);
                boolean elsewhere = report && !speaksOfFiler(slice(comma + 1, i));
                scoped |= (narrowed || elsewhere) && from == 0;
                onward |= from == 0 && (narrowed && Set.of("in", "within", "for", "at", "across", "among").contains(first) || elsewhere);
            } else {
                metric = report ? null : all.map(found -> found.unknown("")).orElse(null);
                scoped |= report;
            }
        }

        /** Past what still belongs to the figure before: "... in 4Q02", "on 4Q01", "compared to the same quarter of last year", "per diluted share". */
        private int afterLeftover(int from, int i) {
            int at = from;
            for (int j = from; j < i; j++) {
                Item item = items.get(j);
                if (item.kind == Kind.PERIOD || item.kind == Kind.RELATIVE) {
                    at = j + 1;
                } else if (item.kind == Kind.WORD && !LEFTOVER.contains(item.word)) {
                    break;
                }
            }
            return at;
        }

        /** Whether the words before a comma are an adverbial ("In 4Q02, ...") rather than the beginning of the subject. */
        private boolean opens(List<Item> lead) {
            for (Item item : lead) {
                if (item.kind == Kind.WORD) {
                    return Set.of("in", "for", "during", "despite", "as", "due", "excluding", "however", "additionally", "overall", "on", "at", "with", "without", "and", "compared", "meanwhile", "furthermore", "moreover", "while", "within",
                            "although", "after", "before", "including", "net", "by", "from", "but", "because", "said", "driven", "reflecting", "among", "over", "across", "consequently", "therefore", "finally", "also", "to", "or").contains(item.word);
                }
                if (item.kind != Kind.MARK) {
                    return true;
                }
            }
            return true;
        }

        private boolean narrows(List<Item> lead) {
            List<Item> words = lead.stream().filter(item -> item.kind == Kind.WORD).toList();
            String first = words.isEmpty() ? "" : words.get(0).word;
            boolean reason = Set.of("due", "because", "despite", "driven", "reflecting", "thanks", "following", "given").contains(first) || first.equals("as") && words.stream().limit(3).anyMatch(item -> item.word.equals("result") || item.word.equals("expected"));
            if (reason) {
                return false;
            }
            for (Item item : lead) {
                if (item.kind == Kind.WORD && !NEUTRAL.contains(item.word) && !own.contains(item.word)) {
                    return true;
                }
            }
            return false;
        }

        private boolean speaksOfFiler(List<Item> words) {
            for (Item item : words) {
                if (item.kind == Kind.WORD && !Set.of("we", "company", "the", "and", "also", "has", "have", "group", "it", "today", "inc", "corporation", "corp", "ltd", "co", "in", "for", "of", "s", "a", "our", "management", "which", "limited", "plc", "llc").contains(item.word)
                        && !own.contains(item.word)) {
                    return false;
                }
            }
            return true;
        }

        private List<Item> slice(int from, int to) {
            return from < to ? items.subList(Math.max(0, from), to) : List.of();
        }

        /** The text of the words from one item to another, names of periods and what leads to them left out. */
        private String phrase(int from, int to) {
            StringBuilder out = new StringBuilder();
            int end = to;
            for (int i = from; i < end; i++) {
                Item item = items.get(i);
                if (item.kind == Kind.PERIOD || item.kind == Kind.RELATIVE) {
                    dropTail(out);
                    continue;
                }
                if (item.kind == Kind.FIGURE) {
                    continue;
                }
                if (out.length() > 0) {
                    out.append(' ');
                }
                out.append(text, item.start, item.end);
            }
            return out.toString();
        }

        private String phrase(List<Item> words) {
            return words.isEmpty() ? "" : phrase(items.indexOf(words.get(0)), items.indexOf(words.get(words.size() - 1)) + 1);
        }

        private void dropTail(StringBuilder out) {
            while (true) {
                int space = out.lastIndexOf(" ");
                String word = out.substring(space + 1).toLowerCase(Locale.ROOT);
                if (!Set.of("in", "for", "during", "of", "the", "at", "as", "on", "to", "ended", "from", "end", "close").contains(word) || out.length() == 0) {
                    return;
                }
                out.setLength(Math.max(0, space));
            }
        }

        // ---- placing a figure by the words before it

        private void place(int i, Draft draft) {
            Figure figure = draft.item.figure;
            if (hedged || ranged(i)) {
                last = null;
                return;
            }
            Draft before = last;
            last = null;
            if (translation(i, draft, before)) {
                last = before;
                return;
            }
            int from = gapStart(i);
            List<String> gap = gap(from, i);
            boolean placed = switch (figure.measure()) {
                case PERCENT, POINTS -> percent(i, draft, gap, before);
                default -> amount(i, draft, gap, before);
            };
            if (!placed && (figure.measure() == Measure.MONEY || figure.measure() == Measure.PER_SHARE)) {
                // an amount of something else: what follows without a subject may speak of that
                metric = null;
                main = null;
            }
            if (placed) {
                last = draft;
                draft.direction = draft.direction == Direction.NONE ? directionOf(draft) : draft.direction;
                if (draft.main) {
                    main = draft;
                }
                narrowed(i, draft);
            }
        }

        private Direction directionOf(Draft draft) {
            return draft.main && draft.kind != Claim.Kind.CHANGE_PERCENT ? direction : Direction.NONE;
        }

        /** The first item after the last figure, period or verb before the figure at {@code i}; commas stay in the gap. */
        private int gapStart(int i) {
            int from = 0;
            for (int j = i - 1; j >= 0; j--) {
                Kind kind = items.get(j).kind;
                if (kind == Kind.FIGURE || kind == Kind.PERIOD || kind == Kind.RELATIVE || j == verbAt) {
                    from = j + 1;
                    break;
                }
            }
            // the unit words of the figure before ("per diluted share") are no part of the gap
            while (from < i && from > 0 && items.get(from - 1).kind != Kind.WORD && Set.of("per", "diluted", "basic", "share", "ads", "adr", "unit", "fully", "shares", "points", "point", "equivalent").contains(items.get(from).word)) {
                from++;
                if (from < i && items.get(from - 1).kind == Kind.WORD && Set.of("diluted", "basic", "share", "ads", "adr", "unit", "fully", "common", "equivalent").contains(items.get(from).word)) {
                    continue;
                }
            }
            while (from < i && from > 0 && Set.of("per", "diluted", "basic", "share", "fully").contains(items.get(from - 1).word) && Set.of("diluted", "basic", "share", "common", "fully", "ads", "equivalent").contains(items.get(from).word)) {
                from++;
            }
            return from;
        }

        private List<String> gap(int from, int to) {
            List<String> words = new ArrayList<>();
            for (int i = from; i < to; i++) {
                words.add(items.get(i).word);
            }
            while (!words.isEmpty() && (HEDGES.containsKey(words.get(words.size() - 1)) && !(words.get(words.size() - 1).equals("than") && COMPARES.contains(words.get(words.size() - 1)) && words.size() < 2) || Set.of("record", "only", "just", "(", "-", "than", "least").contains(words.get(words.size() - 1)))) {
                if (words.get(words.size() - 1).equals("than") && words.size() >= 2 && !Set.of("more", "less", "greater", "fewer").contains(words.get(words.size() - 2))) {
                    break;
                }
                words.remove(words.size() - 1);
            }
            return words;
        }

        /** "$970 million to $1.06 billion", "$2.65 - $3.15": a range, and ranges are plans. */
        private boolean ranged(int i) {
            boolean before = i >= 2 && items.get(i - 2).kind == Kind.FIGURE && (wordAt(i - 1).equals("-") || wordAt(i - 1).equals("to") && !CHANGE_VERBS.containsKey(verb)
                    && items.get(i - 2).figure.measure() == items.get(i).figure.measure() && !verb.isEmpty() && !direct(i - 2));
            boolean after = i + 2 < items.size() && items.get(i + 2).kind == Kind.FIGURE && (wordAt(i + 1).equals("-") || wordAt(i + 1).equals("to") && items.get(i + 2).figure.measure() == items.get(i).figure.measure() && !CHANGE_VERBS.containsKey(wordAt(i - 1))
                    && !wordAt(i - 1).equals("by") && !wordAt(i - 1).equals("from"));
            return before || after;
        }

        /** Whether the figure at {@code i} stands directly behind a verb of change, "by" or "from". */
        private boolean direct(int i) {
            String word = wordAt(i - 1);
            return CHANGE_VERBS.containsKey(word) || word.equals("by") || word.equals("from");
        }

        /** "JPY 13 billion ($ 110 million)": the bracketed amount is the one before it in another currency. */
        private boolean translation(int i, Draft draft, Draft before) {
            if (before == null || before.metric == null || i < 2 || !wordAt(i - 1).equals("(") || items.get(i - 2) != before.item) {
                return false;
            }
            Figure figure = draft.item.figure;
            Figure first = before.item.figure;
            if (figure.measure() != first.measure() || figure.uom().equals(first.uom()) || figure.measure() != Measure.MONEY && figure.measure() != Measure.PER_SHARE) {
                return false;
            }
            draft.kind = before.kind;
            draft.metric = before.metric;
            draft.leader = before;
            draft.pair = before;
            return true;
        }

        private boolean percent(int i, Draft draft, List<String> gap, Draft before) {
            Figure figure = draft.item.figure;
            Claim.Kind change = figure.measure() == Measure.POINTS ? Claim.Kind.CHANGE_POINTS : Claim.Kind.CHANGE_PERCENT;
            String tail = gap.isEmpty() ? "" : gap.get(gap.size() - 1);
            String beforeTail = gap.size() < 2 ? "" : gap.get(gap.size() - 2);
            Direction noun = null;
            if (tail.equals("of") && CHANGE_NOUNS.containsKey(beforeTail)) {
                noun = CHANGE_NOUNS.get(beforeTail);
            } else if (gap.isEmpty() && i >= 2 && items.get(i - 1).kind == Kind.RELATIVE && CHANGE_NOUNS.containsKey(wordAt(i - 2))) {
                noun = CHANGE_NOUNS.get(wordAt(i - 2));
            }
            if (noun == null) {
                int next = i + 1;
                if (next < items.size() && items.get(next).kind == Kind.RELATIVE) {
                    next++;
                }
                if (CHANGE_NOUNS.containsKey(wordAt(next)) && (gap.isEmpty() || ARTICLES.contains(tail) || tail.equals(",") || tail.equals("or") || tail.equals("and"))) {
                    // "a 10% increase in headcount": the change of something else
                    if (wordAt(next + 1).equals("in") && items.size() > next + 2 && items.get(next + 2).kind == Kind.WORD) {
                        return false;
                    }
                    noun = CHANGE_NOUNS.get(wordAt(next));
                }
            }
            if (noun != null) {
                // "an increase in X of 5%" speaks of X, not of the subject
                int at = gap.lastIndexOf(beforeTail);
                boolean ofOther = at >= 0 && gap.subList(0, Math.max(0, at)).stream().anyMatch(w -> !ARTICLES.contains(w) && !Set.of(",", "and", "or", "(", ")", "which", "is", "was", "representing", "reflecting").contains(w));
                return metric != null && !ofOther && change(i, draft, change, noun);
            }
            boolean afterVerb = CHANGE_VERBS.containsKey(verb) && gapFrom(verbAt, i, Set.of("by", "approximately", "about", "slightly", "nearly", "almost", "more", "than", "over", "sequentially", "another"));
            if (afterVerb && metric != null) {
                return change(i, draft, change, CHANGE_VERBS.get(verb));
            }
            boolean continuing = before != null && before.kind == change && gap.stream().allMatch(w -> Set.of("and", ",", "by", "or", "also").contains(w)) && gap.contains("and") && figure.measure() == before.item.figure.measure();
            if (continuing) {
                return change(i, draft, change, before.direction);
            }
            Draft earlier = earlierChange(draft, change);
            if (earlier != null && gap.contains("and") && gap.stream().allMatch(w -> Set.of("and", ",", "by", "also").contains(w)) && Set.of("compared", "from", "over", "versus", "against").contains(wordAt(i + 1))) {
                return change(i, draft, change, earlier.direction);
            }
            if (before != null && before.kind == Claim.Kind.CHANGE_AMOUNT && tail.equals("or") && metric != null) {
                return change(i, draft, change, before.direction);
            }
            if (figure.measure() == Measure.PERCENT && metric != null && metric.isRatio()) {
                return level(i, draft, gap, before, Claim.Kind.RATIO);
            }
            return false;
        }

        /** The last change of the same metric stated before in the sentence: "increased 13.2% to 931 ... and 2.0% compared to 3Q02". */
        private Draft earlierChange(Draft draft, Claim.Kind kind) {
            Draft found = null;
            for (Draft other : drafts) {
                if (other == draft) {
                    break;
                }
                if (other.kind == kind && other.metric.equals(metric)) {
                    found = other;
                }
            }
            return found;
        }

        /** Whether only words of a set stand between the verb and the figure. */
        private boolean gapFrom(int from, int to, Set<String> allowed) {
            for (int i = from + 1; i < to; i++) {
                Item item = items.get(i);
                if (item.kind == Kind.FIGURE || item.kind == Kind.WORD && !allowed.contains(item.word) && !item.word.endsWith("ly") || item.kind == Kind.MARK || item.kind == Kind.PERIOD) {
                    return false;
                }
            }
            return from >= 0;
        }

        private boolean change(int i, Draft draft, Claim.Kind kind, Direction way) {
            if (metric == null) {
                return false;
            }
            draft.kind = kind;
            draft.metric = metric;
            draft.direction = way;
            draft.pair = main;
            draft.leader = main;
            draft.base = base(i, false);
            int at = draft.base == null ? -1 : items.indexOf(draft.base);
            int then = wordAt(at + 2).equals("the") ? at + 3 : at + 2;
            if (at > 0 && wordAt(at - 1).equals("from") && wordAt(at + 1).equals("to") && then < items.size() && items.get(then).kind == Kind.PERIOD) {
                draft.own = items.get(then);
            }
            if (draft.base == null) {
                draft.base = comparedBefore(draft);
            }
            return true;
        }

        private boolean amount(int i, Draft draft, List<String> gap, Draft before) {
            Figure figure = draft.item.figure;
            String tail = gap.isEmpty() ? "" : gap.get(gap.size() - 1);
            if (figure.measure() == Measure.PER_SHARE && tail.equals("or") && before != null && before.kind == Claim.Kind.AMOUNT) {
                return perShare(draft, before, i);
            }
            if (figure.measure() == Measure.PER_SHARE && tail.equals("and") && before != null && before.kind == Claim.Kind.PER_SHARE && before.leader != null) {
                return perShare(draft, before.leader, i);
            }
            Claim.Kind kind = switch (figure.measure()) {
                case MONEY -> metric != null && metric.isPerShare() ? Claim.Kind.PER_SHARE : Claim.Kind.AMOUNT;
                case PER_SHARE -> Claim.Kind.PER_SHARE;
                default -> Claim.Kind.COUNT;
            };
            return level(i, draft, gap, before, kind);
        }

        /** ", or $0.33 per diluted share": the amount before it, by the share. */
        private boolean perShare(Draft draft, Draft amount, int i) {
            String unit = text.substring(draft.item.figure.after(), Math.min(text.length(), draft.item.figure.after() + 40)).toLowerCase(Locale.ROOT);
            boolean diluted = unit.contains("diluted") && !unit.contains("basic");
            boolean basic = unit.contains("basic") && !unit.contains("diluted");
            String words = diluted ? " per diluted share" : basic ? " per basic share" : " per share";
            boolean result = amount.metric.concept().equals("NET_INCOME") || amount.metric.concept().equals("NET_INCOME_COMMON");
            String concept = result && diluted ? "EPS_DILUTED" : result && basic ? "EPS_BASIC" : "";
            draft.kind = Claim.Kind.PER_SHARE;
            draft.metric = new MetricPhrase(amount.metric.key() + words, concept, amount.metric.loss());
            draft.leader = amount;
            return true;
        }

        /** An amount, ratio or count that is said to be: of now, or of the period compared with. */
        private boolean level(int i, Draft draft, List<String> gap, Draft previous, Claim.Kind kind) {
            Draft before = previous != null && previous.kind == Claim.Kind.PER_SHARE && previous.leader != null && kind != Claim.Kind.PER_SHARE ? previous.leader : previous;
            String tail = gap.isEmpty() ? "" : gap.get(gap.size() - 1);
            Optional<MetricPhrase> named = Optional.empty();
            List<String> head = gap;
            if (tail.equals("of")) {
                int from = i - 1;
                while (from >= 0 && !items.get(from).word.equals("of")) {
                    from--;
                }
                int start = beforeBrackets(from);
                int to = start;
                while (start > 0 && items.get(start - 1).kind == Kind.WORD && start - 1 != verbAt && !REPORTS.contains(items.get(start - 1).word) && !COMPARES.contains(items.get(start - 1).word)
                        && !(Set.of("to", "with", "from", "and").contains(items.get(start - 1).word) && !inMetric(start - 1, to))) {
                    start--;
                }
                if (start < to) {
                    String last = items.get(to - 1).word;
                    if (CHANGE_NOUNS.containsKey(last) && !last.equals("gain")) {
                        Direction way = CHANGE_NOUNS.get(last);
                        boolean bare = slice(start, to - 1).stream().allMatch(item -> ARTICLES.contains(item.word));
                        return bare && metric != null && kind != Claim.Kind.RATIO && change(i, draft, Claim.Kind.CHANGE_AMOUNT, way);
                    }
                    Optional<Boolean> changed = changeIn(i, draft, start, to, kind);
                    if (changed.isPresent()) {
                        return changed.get();
                    }
                    named = cutShort(start) ? longer(start, to) : called(start, to, before);
                    if (named.isEmpty()) {
                        return false;
                    }
                    head = gap(gapStart(i), start);
                }
            }
            String link = head.isEmpty() ? "" : head.get(head.size() - 1);
            boolean comparing = compares(i, head);
            MetricPhrase said = named.orElse(metric);
            if (named.isPresent() && (link.equals("and") || link.equals(",") || link.isEmpty() && before != null) && before != null && !before.main && before.own != null && before.kind == kind && !verbDirectly(i)) {
                return compared(i, draft, said, kind, before);
            }
            if (comparing) {
                return said != null && (main != null || before != null) && compared(i, draft, said, kind, before);
            }
            if (CHANGE_VERBS.containsKey(verb) && tail.equals("from") && metric != null) {
                return compared(i, draft, metric, kind, before);
            }
            if (said == null) {
                return false;
            }
            if (named.isPresent() && causal(i)) {
                return false;
            }
            if (named.isPresent() && (REPORTS.contains(verb) || REPORTS.contains(link) || COPULAS.contains(verb) && gapIsArticle(head) && (named.get().loss() || !named.get().concept().isEmpty()) || !named.get().concept().isEmpty() && !link.equals("by") && !link.equals("for") && !link.equals("to"))) {
                metric = named.get();
                direction = Direction.NONE;
                return main(i, draft, kind);
            }
            if (named.isPresent()) {
                return false;
            }
            boolean said1 = COPULAS.contains(verb) && gapFrom(verbAt, i, Set.of("to", "at", "about", "approximately", "nearly", "almost", "roughly", "over", "more", "than", "record", "a", "an", "less", "only", "just", "some", "negative", "again"));
            boolean changed = CHANGE_VERBS.containsKey(verb) && tail.equals("to") && !COMPARES.contains(gap.size() > 1 ? gap.get(gap.size() - 2) : "");
            if (said1 || changed) {
                // "to $45.5 million from $40 million" needs only one main amount
                return main(i, draft, kind);
            }
            boolean by = CHANGE_VERBS.containsKey(verb) && gapFrom(verbAt, i, Set.of("by", "approximately", "about", "nearly", "slightly"));
            if (by && kind != Claim.Kind.RATIO) {
                return change(i, draft, Claim.Kind.CHANGE_AMOUNT, CHANGE_VERBS.get(verb));
            }
            boolean series = before != null && before.kind == kind && before.own != null && ownPeriod(i) != null && gap.stream().allMatch(w -> Set.of(",", "and", "to").contains(w)) && !gap.isEmpty();
            if (series) {
                return compared(i, draft, before.metric, kind, before);
            }
            return false;
        }

        /** "an increase in X of 5 million" before "of": a change of X, and not an amount of it. */
        private Optional<Boolean> changeIn(int i, Draft draft, int start, int to, Claim.Kind kind) {
            for (int j = to - 1; j >= Math.max(0, start - 8) && items.get(j).kind != Kind.FIGURE; j--) {
                if (CHANGE_NOUNS.containsKey(items.get(j).word) && wordAt(j + 1).equals("in")) {
                    Optional<MetricPhrase> of = MetricPhrase.of(phrase(j + 2, to), own);
                    if (of.isEmpty() || kind == Claim.Kind.RATIO || kind == Claim.Kind.COUNT) {
                        return Optional.of(false);
                    }
                    draft.kind = Claim.Kind.CHANGE_AMOUNT;
                    draft.metric = of.get();
                    draft.direction = CHANGE_NOUNS.get(items.get(j).word);
                    draft.base = base(i, false);
                    return Optional.of(true);
                }
            }
            return Optional.empty();
        }

        /** Whether the words from {@code start} are the tail of a list ("cash and ...", "selling, general ..."), so that they do not name the metric alone. */
        private boolean cutShort(int start) {
            boolean joined = wordAt(start - 1).equals("and") || wordAt(start - 1).equals(",");
            return joined && start >= 2 && items.get(start - 2).kind == Kind.WORD && start - 2 != verbAt && slice(start, Math.min(start + 1, items.size())).stream().noneMatch(item -> ARTICLES.contains(item.word));
        }

        /** The longest stretch of words with commas that the lexicon knows and that ends where the metric does. */
        private Optional<MetricPhrase> longer(int start, int to) {
            for (int j = Math.max(0, start - 8); j < start; j++) {
                if (!Set.of("and", ",", "in", "of", "on").contains(items.get(j).word) && slice(j, start).stream().allMatch(item -> item.kind == Kind.WORD || item.word.equals(","))) {
                    Optional<MetricPhrase> whole = MetricPhrase.of(phrase(j, to), own);
                    if (whole.isPresent() && !whole.get().concept().isEmpty()) {
                        return whole;
                    }
                }
            }
            return Optional.empty();
        }

        /** Past a bracketed word such as "(restated)" that ends at a place. */
        private int beforeBrackets(int at) {
            if (at >= 3 && items.get(at - 1).word.equals(")")) {
                for (int j = at - 2; j >= Math.max(0, at - 5); j--) {
                    if (items.get(j).word.equals("(")) {
                        return j;
                    }
                }
            }
            return at;
        }

        private boolean verbDirectly(int i) {
            return verbAt >= 0 && gapStart(i) == verbAt + 1;
        }

        /** Whether the words since the last figure give a reason: the amount that follows is a part or a cause and not a result of the period. */
        private boolean causal(int i) {
            for (int j = i - 1; j >= 0 && items.get(j).kind != Kind.FIGURE; j--) {
                if (CAUSES.contains(items.get(j).word)) {
                    return true;
                }
            }
            return false;
        }

        private boolean gapIsArticle(List<String> head) {
            return head.stream().allMatch(ARTICLES::contains);
        }

        /** Whether a small word belongs to the metric's name: "Income from operations", "cash and cash equivalents". */
        private boolean inMetric(int at, int to) {
            int from = at;
            while (from > 0 && items.get(from - 1).kind == Kind.WORD && at - from < 6 && from - 1 != verbAt && !COMPARES.contains(items.get(from - 1).word)) {
                from--;
                Optional<MetricPhrase> whole = MetricPhrase.of(phrase(from, to), own);
                if (whole.isPresent() && !whole.get().concept().isEmpty() && !Set.of("and", "to", "with", "from").contains(items.get(from).word)) {
                    return true;
                }
            }
            return false;
        }

        /** The metric that "... of" names: "a loss of" after an operating result, "the operating income of", "net sales of". */
        private Optional<MetricPhrase> called(int from, int to, Draft before) {
            Optional<MetricPhrase> found = MetricPhrase.of(phrase(from, to), own);
            if (found.isEmpty()) {
                return found;
            }
            String key = found.get().key();
            MetricPhrase subject = metric != null ? metric : main != null ? main.metric : null;
            if ((key.equals("loss") || key.equals("profit") || key.equals("gain") || key.equals("income")) && subject != null && (subject.loss() || subject.key().contains("income") || subject.key().contains("profit") || subject.key().contains("earnings"))) {
                return Optional.of(subject.called(key.equals("loss")));
            }
            if (key.equals("loss") || key.equals("profit") || key.equals("gain") || key.equals("total") || key.equals("cost") || key.equals("rate")) {
                return Optional.empty();
            }
            return found;
        }

        /** Whether the words before a figure (or before the metric it is called by) compare: "compared to", "as against", "versus". */
        private boolean compares(int i, List<String> head) {
            List<String> words = new ArrayList<>(head);
            while (!words.isEmpty() && (ARTICLES.contains(words.get(words.size() - 1)) || words.get(words.size() - 1).equals("of") || words.get(words.size() - 1).equals("that"))) {
                words.remove(words.size() - 1);
            }
            if (words.isEmpty()) {
                // "compared to 4Q01's 5": nothing but articles; a comparing verb may stand before them
                return verb.equals("compares") && verbAt >= 0 && gapStart(i) <= verbAt + 1;
            }
            return COMPARES.contains(words.get(words.size() - 1));
        }

        private boolean main(int i, Draft draft, Claim.Kind kind) {
            if (metric == null) {
                return false;
            }
            if (kind == Claim.Kind.COUNT && i + 1 < items.size() && items.get(i + 1).kind == Kind.WORD && !SMALL.contains(items.get(i + 1).word) && !COMPARES.contains(items.get(i + 1).word) && !items.get(i + 1).word.equals("and")) {
                // "were 1,355 stores": the noun behind the figure is what is counted, not the subject
                return false;
            }
            draft.kind = kind == Claim.Kind.AMOUNT && metric.isPerShare() ? Claim.Kind.PER_SHARE : kind;
            draft.metric = metric;
            draft.main = true;
            draft.own = ownPeriod(i);
            Draft from = earlierBase(draft);
            if (draft.own == null) {
                draft.own = earlierPeriod(i);
            }
            draft.base = direction == Direction.NONE ? null : from != null ? from.own : base(i, true);
            return true;
        }

        private boolean compared(int i, Draft draft, MetricPhrase said, Claim.Kind kind, Draft before) {
            if (main != null && main.kind != kind && main.kind != Claim.Kind.AMOUNT && kind != Claim.Kind.AMOUNT) {
                return false;
            }
            draft.kind = kind;
            draft.metric = said;
            draft.own = ownPeriod(i);
            return true;
        }

        /** "were 245.4 compared to 202.5 for the same quarter last year, an increase of 21.1%": the one period compared with just before. */
        private Item comparedBefore(Draft draft) {
            Item found = null;
            for (Draft other : drafts) {
                if (other == draft) {
                    break;
                }
                if (other.main) {
                    found = null;
                } else if (main != null && other.kind == main.kind && other.leader == null && other.metric != null && other.metric.equals(main.metric)) {
                    if (found != null) {
                        return null;
                    }
                    found = other.own;
                } else if (other.kind == draft.kind && other.base != null) {
                    return null;
                }
            }
            return found;
        }

        /** The amount that "from ..." states before "to ...". */
        private Draft earlierBase(Draft draft) {
            int at = drafts.indexOf(draft);
            Draft before = at > 0 ? drafts.get(at - 1) : null;
            return before != null && before.kind == draft.kind && !before.main && before.leader == null && CHANGE_VERBS.containsKey(verb) && wordAt(items.indexOf(draft.item) - 1).equals("to") ? before : null;
        }

        private boolean taken(Item item) {
            for (Draft draft : drafts) {
                if (draft.own == item && !draft.main || draft.base == item) {
                    return true;
                }
            }
            return false;
        }

        /** Words after the figure that make it something else than the metric's own: "in Japan", "excluding". */
        private void narrowed(int i, Draft draft) {
            boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_POINTS;
            int j = afterPair(i);
            if (!change && Set.of("in", "for", "from", "within", "at").contains(wordAt(j)) && ownPeriod(i) == null && items.get(j).kind == Kind.WORD) {
                int next = j + 1;
                while (SMALL.contains(wordAt(next))) {
                    next++;
                }
                if (next < items.size() && items.get(next).kind == Kind.WORD) {
                    draft.metric = draft.metric.unknown(phrase(next, Math.min(next + 2, items.size())));
                }
            }
            for (int k = j; k < items.size() && items.get(k).kind != Kind.FIGURE && !items.get(k).word.equals(";") && !Set.of("and", "while", "but", "compared").contains(items.get(k).word); k++) {
                if (QUALIFYING.contains(items.get(k).word) && (!items.get(k).word.equals("net") || wordAt(k + 1).equals("of")) && !(items.get(k).word.equals("before") && !wordAt(k - 1).equals(",") && k != j)) {
                    draft.metric = draft.metric.unknown(items.get(k).word);
                }
            }
        }

        /** The first item after a figure and, if one follows in brackets, its equivalent in another currency. */
        private int afterPair(int i) {
            int j = i + 1;
            if (wordAt(j).equals("(") && j + 2 < items.size() && items.get(j + 1).kind == Kind.FIGURE && items.get(j + 1).figure.measure() == items.get(i).figure.measure()) {
                j += 2;
                while (j < items.size() && !wordAt(j).equals(")")) {
                    j++;
                }
                j++;
            }
            return j;
        }

        /** The period that follows a figure directly: "13,036 million in 4Q02", "$16,850,000 in the same quarter of last year". */
        private Item ownPeriod(int i) {
            int j = afterPair(i);
            boolean shared = false;
            while (j < items.size()) {
                Item item = items.get(j);
                if (item.kind == Kind.PERIOD || item.kind == Kind.RELATIVE && item.relative != Relative.UNKNOWN) {
                    return item.kind == Kind.RELATIVE && isAdverb(item) ? null : item;
                }
                boolean unit = Set.of("per", "diluted", "basic", "share", "fully", "ads", "common", "equivalent", "shares").contains(item.word) || item.word.equals("(") && Set.of("diluted", "basic").contains(wordAt(j + 1))
                        || item.word.equals(")") && Set.of("diluted", "basic").contains(wordAt(j - 1));
                if (item.kind == Kind.MARK && item.word.equals(",") && wordAt(j + 1).equals("or") && j + 2 < items.size() && items.get(j + 2).kind == Kind.FIGURE && items.get(j + 2).figure.measure() == Measure.PER_SHARE) {
                    j += 3;
                    shared = true;
                } else if ((item.word.equals(",") && wordAt(j + 1).equals("or") || item.word.equals("or")) && shareOf(item.word.equals(",") ? j + 2 : j + 1) > 0) {
                    j = shareOf(item.word.equals(",") ? j + 2 : j + 1);
                    shared = true;
                } else if (item.word.equals("or") && j + 1 < items.size() && items.get(j + 1).kind == Kind.FIGURE && items.get(j + 1).figure.measure() == Measure.PER_SHARE) {
                    j += 2;
                    shared = true;
                } else if (unit || item.kind == Kind.WORD && SMALL.contains(item.word) || shared && item.word.equals(",")) {
                    j++;
                } else {
                    return null;
                }
            }
            return null;
        }

        /** Past "13.8% of net sales" at a place, up to the comma behind it; 0 where no such share stands there. */
        private int shareOf(int at) {
            if (at >= items.size() || items.get(at).kind != Kind.FIGURE || items.get(at).figure.measure() != Measure.PERCENT || !wordAt(at + 1).equals("of")) {
                return 0;
            }
            int j = at + 2;
            while (j < items.size() && j < at + 7 && items.get(j).kind == Kind.WORD && !SMALL.contains(items.get(j).word)) {
                j++;
            }
            return j;
        }

        /** Words that need no "compared to": "sequentially", "year over year", "Y/Y". */
        private boolean isAdverb(Item item) {
            String words = text.substring(item.start, item.end).toLowerCase(Locale.ROOT).replace('-', ' ').replace('\u2010', ' ').replace('\u2011', ' ').replace('\u2013', ' ');
            return words.startsWith("sequential") || words.contains(" over ") || words.contains(" on ") || words.contains("/") || words.equals("yoy") || words.equals("qoq");
        }

        /** The nearest period named before a figure that nothing is compared with: "In 4Q02, revenue was 5"; behind other figures, only one that the sentence begins with. */
        private Item earlierPeriod(int i) {
            boolean crossed = false;
            for (int j = i - 1; j >= 0; j--) {
                Item item = items.get(j);
                crossed |= item.kind == Kind.FIGURE;
                boolean names = item.kind == Kind.PERIOD && item.phrase.kind() != PeriodPhrases.Kind.DAY || item.kind == Kind.RELATIVE && (item.relative == Relative.THIS_QUARTER || item.relative == Relative.THIS_YEAR || item.relative == Relative.THESE_MONTHS);
                if (names && !comparedWith(j) && !taken(item)) {
                    return !crossed || slice(0, j).stream().noneMatch(before -> before.kind == Kind.FIGURE) ? item : null;
                }
                if (names && !crossed) {
                    return null;
                }
            }
            return null;
        }

        /** Whether words before a figure name a length of time that no known phrase resolves: then the period of the surroundings is not its own. */
        private boolean timed(Draft draft) {
            for (Item item : items) {
                if (item == draft.item) {
                    return false;
                }
                if (item.kind == Kind.WORD && TIMES.contains(item.word)) {
                    return true;
                }
            }
            return false;
        }

        private boolean comparedWith(int j) {
            int k = j - 1;
            int steps = 0;
            while (k >= 0 && steps++ < 4 && (SMALL.contains(items.get(k).word) || items.get(k).word.equals("to") || items.get(k).word.equals("with"))) {
                k--;
            }
            return k >= 0 && (COMPARES.contains(items.get(k).word) || Set.of("over", "versus").contains(items.get(k).word)) || wordAt(j - 1).equals("from") || wordAt(j - 1).equals("over");
        }

        /** The period a change is measured against: the first one after words of comparison, before the next percentage. */
        private Item base(int i, boolean level) {
            for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
                if (items.get(j).kind == Kind.RELATIVE && isAdverb(items.get(j)) && !taken(items.get(j))) {
                    return items.get(j);
                }
                if (items.get(j).kind == Kind.FIGURE || items.get(j).kind == Kind.MARK || items.get(j).word.equals("and")) {
                    break;
                }
            }
            boolean comparing = false;
            boolean percent = items.get(i).figure.measure() == Measure.PERCENT;
            int amounts = 0;
            for (int j = i + 1; j < items.size(); j++) {
                Item item = items.get(j);
                if (item.kind == Kind.FIGURE) {
                    Measure measure = item.figure.measure();
                    if (measure == items.get(i).figure.measure() && percent && !(level && comparing) || measure == Measure.POINTS) {
                        return null;
                    }
                    amounts++;
                } else if (item.word.equals(";")) {
                    return null;
                } else if (item.kind == Kind.WORD && (COMPARES.contains(item.word) || Set.of("from", "over").contains(item.word) || item.word.equals("on") && j == i + 1)) {
                    comparing = true;
                } else if (item.kind == Kind.RELATIVE && (comparing && item.relative != Relative.THIS_QUARTER && item.relative != Relative.THIS_YEAR && item.relative != Relative.THESE_MONTHS || isAdverb(item))) {
                    return item;
                } else if (item.kind == Kind.PERIOD && comparing) {
                    return item;
                } else if (item.kind == Kind.WORD && Set.of("and", "but", "while").contains(item.word) && j + 1 < items.size() && verbSoon(j)) {
                    return null;
                }
            }
            return null;
        }

        /** Whether another clause with a verb of its own begins after a place, so that what follows belongs to it. */
        private boolean verbSoon(int j) {
            for (int k = j + 1; k < items.size() && k < j + 10; k++) {
                Item item = items.get(k);
                if (item.kind == Kind.FIGURE) {
                    return false;
                }
                if (item.kind == Kind.WORD && (COPULAS.contains(item.word) || CHANGE_VERBS.containsKey(item.word) && acts(k) || REPORTS.contains(item.word) && !item.word.equals("with"))) {
                    return true;
                }
            }
            return false;
        }

        // ---- "were 5 and 4 in 2003 and 2002, respectively"

        private void respectively() {
            List<Item> figures = new ArrayList<>();
            List<Item> periods = new ArrayList<>();
            int verbs = 0;
            int firstFigure = -1;
            int at = -1;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                if (item.kind == Kind.FIGURE) {
                    figures.add(item);
                    firstFigure = firstFigure < 0 ? i : firstFigure;
                } else if (item.kind == Kind.PERIOD) {
                    periods.add(item);
                } else if (item.kind == Kind.WORD && (COPULAS.contains(item.word) || CHANGE_VERBS.containsKey(item.word) && acts(i) || REPORTS.contains(item.word) || FUTURE.contains(item.word))) {
                    verbs++;
                    at = COPULAS.contains(item.word) && verbs == 1 && firstFigure < 0 ? i : -1;
                }
            }
            boolean plain = verbs == 1 && at >= 0 && figures.size() >= 2 && figures.size() == periods.size() && figures.stream().allMatch(item -> item.figure.measure() == Measure.MONEY && item.figure.uom().equals(figures.get(0).figure.uom()));
            if (!plain || periods.stream().anyMatch(item -> item.phrase == null || item.phrase.period().isEmpty())) {
                return;
            }
            boundary = 0;
            subject(at, false);
            if (metric == null || metric.isPerShare() || metric.isRatio()) {
                return;
            }
            for (int n = 0; n < drafts.size(); n++) {
                Draft draft = drafts.get(n);
                draft.kind = Claim.Kind.AMOUNT;
                draft.metric = metric;
                draft.own = periods.get(n);
                draft.main = n == 0;
            }
        }

        // ---- periods, facts and claims

        private void settle() {
            Period inherited = Period.UNSTATED;
            for (Draft draft : drafts) {
                if (draft.kind == null) {
                    continue;
                }
                if (draft.main) {
                    draft.period = draft.own != null ? resolved(draft.own, contextPeriod()) : inherited.isStated() ? inherited : surrounding(draft);
                    if (!draft.period.isStated()) {
                        draft.period = inferred(draft);
                    }
                    inherited = draft.period;
                } else if (draft.leader != null) {
                    draft.period = draft.leader.period;
                } else if (draft.own != null) {
                    draft.period = resolved(draft.own, inherited.isStated() ? inherited : contextPeriod());
                } else {
                    boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_POINTS || draft.kind == Claim.Kind.CHANGE_AMOUNT;
                    draft.period = change ? changePeriod(draft) : Period.UNSTATED;
                }
                if (draft.base != null) {
                    draft.basePeriod = resolved(draft.base, draft.period);
                }
                if (draft.basePeriod.equals(draft.period)) {
                    draft.basePeriod = Period.UNSTATED;
                }
            }
            fit();
            int n = 0;
            for (Draft draft : drafts) {
                draft.fact = fact(draft, n++);
                facts.add(draft.fact);
            }
            for (Draft draft : drafts) {
                if (draft.kind != null && draft.metric != null) {
                    claims.add(claim(draft));
                    if (draft.main) {
                        lastMain = draft;
                        if (draft.period.isStated() && !draft.period.isInstant()) {
                            paragraphPeriod = draft.period;
                        }
                    }
                }
            }
            paragraphScoped |= onward;
        }

        /** A change that stands before its amount ("increased 5% to 10 in 4Q02") or without one ("increased 33% sequentially"). */
        private Period changePeriod(Draft draft) {
            boolean after = false;
            for (Draft other : drafts) {
                after |= other == draft;
                if (after && other.main && other.metric.equals(draft.metric)) {
                    draft.pair = other;
                    return other.own != null ? resolved(other.own, contextPeriod()) : surrounding(draft.base == null ? other : draft);
                }
            }
            Item own = ownPeriod(items.indexOf(draft.item));
            if (own == null || own == draft.base) {
                own = earlierPeriod(items.indexOf(draft.item));
            }
            if (own != null && own != draft.base) {
                return resolved(own, contextPeriod());
            }
            Period context = surrounding(draft);
            return context.isStated() ? context : inferred(draft);
        }

        /** The period of the paragraph or section; what is compared with the quarter before can only be the filing's own quarter. */
        private Period surrounding(Draft draft) {
            Period context = timed(draft) ? Period.UNSTATED : contextPeriod();
            for (Item item : items) {
                boolean quarter = item.kind == Kind.RELATIVE && item.relative == Relative.YEAR_AGO && text.substring(item.start, item.end).toLowerCase(Locale.ROOT).contains("quarter");
                if (quarter && context.months() != 3) {
                    return current(3);
                }
            }
            boolean sequential = false;
            for (Draft other : drafts) {
                sequential |= other.base != null && other.base.relative == Relative.QUARTER_BEFORE && draft.metric != null && draft.metric.equals(other.metric);
            }
            return context.isStated() || !sequential ? context : current(3);
        }

        private Period contextPeriod() {
            return paragraphPeriod.isStated() ? paragraphPeriod : setting.period();
        }

        /** "a decrease of 8.3% compared to 4Q01 and of 1.8% compared to 3Q02" can only speak of 4Q02. */
        private Period inferred(Draft draft) {
            Period yearBefore = null;
            Period quarterBefore = null;
            for (Draft other : drafts) {
                Item base = other.base;
                if (base == null || base.kind != Kind.PERIOD || base.phrase.kind() != PeriodPhrases.Kind.NAMED || base.phrase.period().isEmpty() || !other.metric.equals(draft.metric)) {
                    continue;
                }
                Period period = base.phrase.period().get();
                if (period.months() == 3) {
                    if (yearBefore == null) {
                        yearBefore = period;
                    } else {
                        quarterBefore = period;
                    }
                }
            }
            if (yearBefore == null || quarterBefore == null) {
                return Period.UNSTATED;
            }
            Period early = yearBefore.end().isBefore(quarterBefore.end()) ? yearBefore : quarterBefore;
            Period late = early == yearBefore ? quarterBefore : yearBefore;
            int year = calendar.fiscalYear(early.end()) + 1;
            for (int quarter = 1; quarter <= 4; quarter++) {
                Period candidate = calendar.quarter(year, quarter);
                if (calendar.yearAgo(candidate).filter(early::equals).isPresent() && calendar.previousQuarter(candidate).filter(late::equals).isPresent()) {
                    return candidate;
                }
            }
            return Period.UNSTATED;
        }

        private Period resolved(Item item, Period now) {
            if (item.kind == Kind.PERIOD) {
                Period period = item.phrase.period().orElse(Period.UNSTATED);
                if (item.phrase.kind() == PeriodPhrases.Kind.QUARTER && item.relative == Relative.YEAR_AGO) {
                    return calendar.yearAgo(period).orElse(Period.UNSTATED);
                }
                // "compared to 2001" of a nine months' figure is the same months of 2001
                if (item.phrase.kind() == PeriodPhrases.Kind.YEAR && now.isStated() && !now.isInstant() && now.months() != 12) {
                    return sameIn(now, item);
                }
                if (item.phrase.kind() == PeriodPhrases.Kind.YEAR && now.isInstant()) {
                    return Period.UNSTATED;
                }
                return period;
            }
            return switch (item.relative) {
                case YEAR_AGO -> now.isStated() ? calendar.yearAgo(now).orElse(Period.UNSTATED) : Period.UNSTATED;
                case QUARTER_BEFORE -> now.isStated() && now.months() == 3 ? calendar.previousQuarter(now).orElse(Period.UNSTATED) : Period.UNSTATED;
                case THIS_QUARTER -> now.months() == 3 ? now : current(3);
                case THIS_YEAR -> now.months() == 12 ? now : current(12);
                case THESE_MONTHS -> now.months() == monthsOf(item) ? now : current(monthsOf(item));
                case SAME_OF -> item.phrase == null || !now.isStated() ? Period.UNSTATED : sameIn(now, item);
                default -> Period.UNSTATED;
            };
        }

        private int monthsOf(Item item) {
            String words = text.substring(item.start, item.end).toLowerCase(Locale.ROOT);
            return words.contains("twelve") ? 12 : words.contains("nine") ? 9 : words.contains("six") ? 6 : 3;
        }

        /** The filing's own period of a length: the quarter, or the months of its year, that end with the last period end it names. */
        private Period current(int months) {
            if (calendar.latest().isEmpty()) {
                return Period.UNSTATED;
            }
            LocalDate end = calendar.latest().get();
            boolean fits = months == 3 || calendar.firstMonths(calendar.fiscalYear(end), months).end().equals(end);
            return fits ? Duration.ending(end, months) : Period.UNSTATED;
        }

        private Period sameIn(Period now, Item item) {
            if (item.phrase.period().isEmpty() || now instanceof Instant) {
                return Period.UNSTATED;
            }
            int year = calendar.fiscalYear(item.phrase.period().get().end());
            Period then = now;
            for (int n = 0; n < 5 && then.isStated(); n++) {
                if (calendar.fiscalYear(then.end()) == year) {
                    return then;
                }
                then = calendar.yearAgo(then).orElse(Period.UNSTATED);
            }
            return Period.UNSTATED;
        }

        /** A balance is of a day: that of the end of a period which its own words name. A flow is of no day. */
        private Period suited(Period period, boolean balance, boolean named) {
            if (balance && period instanceof Duration) {
                return named ? new Instant(period.end()) : Period.UNSTATED;
            }
            return !balance && period.isInstant() ? Period.UNSTATED : period;
        }

        /** Takes back concepts that a claim cannot be of: a percentage of a profit, a money amount of a count, a part of the business. */
        private void fit() {
            for (Draft draft : drafts) {
                Optional<Concept.Nature> nature = draft.metric == null ? Optional.empty() : draft.metric.nature();
                if (nature.isPresent() && draft.kind != null) {
                    boolean balance = nature.get() == Concept.Nature.INSTANT;
                    draft.period = suited(draft.period, balance, draft.own != null);
                    draft.basePeriod = suited(draft.basePeriod, balance, draft.base != null);
                }
                if (draft.kind == null) {
                    continue;
                }
                boolean fits = switch (draft.kind) {
                    case AMOUNT, CHANGE_AMOUNT -> nature.isEmpty() || nature.get() == Concept.Nature.FLOW || nature.get() == Concept.Nature.INSTANT;
                    case PER_SHARE -> nature.isEmpty() || nature.get() == Concept.Nature.PER_SHARE;
                    case COUNT -> nature.isEmpty() || nature.get() == Concept.Nature.COUNT;
                    case RATIO, CHANGE_POINTS -> nature.isEmpty() || nature.get() == Concept.Nature.RATIO;
                    case CHANGE_PERCENT -> !draft.metric.isRatio();
                };
                if (!fits && draft.kind == Claim.Kind.COUNT) {
                    draft.kind = null;
                    draft.metric = null;
                } else if (scoped) {
                    draft.metric = draft.metric.unknown(setting.scoped() ? sentence.heading() : "");
                } else if (!fits) {
                    draft.metric = new MetricPhrase(draft.metric.key(), "", draft.metric.loss());
                }
            }
        }

        private Fact fact(Draft draft, int n) {
            Figure figure = draft.item.figure;
            FactRole role = draft.kind == null ? switch (figure.measure()) {
                case PERCENT, POINTS -> FactRole.RATIO;
                case PER_SHARE -> FactRole.PER_SHARE;
                default -> FactRole.AMOUNT;
            } : switch (draft.kind) {
                case AMOUNT, COUNT -> FactRole.AMOUNT;
                case CHANGE_PERCENT -> FactRole.CHANGE_PERCENT;
                case CHANGE_AMOUNT, CHANGE_POINTS -> FactRole.CHANGE_AMOUNT;
                case RATIO -> FactRole.RATIO;
                case PER_SHARE -> FactRole.PER_SHARE;
            };
            Location location = sentence.excerpt().location(figure.start(), figure.end());
            boolean change = role == FactRole.CHANGE_AMOUNT || role == FactRole.CHANGE_PERCENT || draft.metric == null;
            return new Fact("p" + location.order(), sentence.excerpt().printed(figure.start(), figure.end()), figure.value(), draft.kind == Claim.Kind.PER_SHARE && figure.uom().isCurrency() ? Uom.perShare(figure.uom().code()) : figure.uom(),
                    figure.scale(), figure.decimals(), false, draft.metric == null ? "" : draft.metric.key(), change ? "" : draft.metric.concept(), draft.period, StatementKind.PROSE, role, -1, sentences, items.indexOf(draft.item), location);
        }

        private Claim claim(Draft draft) {
            boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_AMOUNT || draft.kind == Claim.Kind.CHANGE_POINTS;
            int sign = 1;
            BigDecimal value = draft.item.figure.value();
            if (change) {
                boolean less = draft.direction == Direction.DOWN || draft.direction == (draft.metric.loss() ? Direction.IMPROVED : Direction.WORSENED);
                sign = less && value.signum() > 0 ? -1 : 1;
            } else if (draft.metric.loss() && value.signum() > 0) {
                sign = -1;
            }
            Optional<Fact> pair = draft.pair == null ? Optional.empty() : Optional.ofNullable(draft.pair.fact);
            return new Claim(draft.kind, draft.fact, draft.metric.key(), draft.metric.concept(), draft.period, draft.basePeriod, draft.direction, hedge(draft.item), pair, sign, sentence);
        }

        private Hedge hedge(Item item) {
            int i = items.indexOf(item) - 1;
            String word = wordAt(i);
            if (word.equals("than") || word.equals("least")) {
                word = wordAt(i - 1) + " " + word;
            }
            return HEDGES.getOrDefault(word, Hedge.NONE);
        }

        /** "at the rate of JPY118.07 = US$1", "RMB6.88 to US$1.00". */
        private void rate() {
            for (int n = 0; n + 1 < drafts.size(); n++) {
                Figure first = drafts.get(n).item.figure;
                Figure second = drafts.get(n + 1).item.figure;
                String between = text.substring(first.after(), second.start()).strip().toLowerCase(Locale.ROOT);
                between = between.endsWith("us") || between.endsWith("u.s.") ? between.substring(0, between.lastIndexOf('u')).strip() : between;
                boolean joined = between.equals("=") || Set.of("to", "per", ":", "for", "equals", "for each", "to each").contains(between) && (text.toLowerCase(Locale.ROOT).contains("rate") || text.toLowerCase(Locale.ROOT).contains("translat"));
                if (!joined || first.measure() != Measure.MONEY || second.measure() != Measure.MONEY || first.uom().equals(second.uom())) {
                    continue;
                }
                if (second.value().compareTo(BigDecimal.ONE) == 0) {
                    rates.add(new Filing.Rate(first.uom().code(), second.uom().code(), first.value(), drafts.get(n).fact));
                } else if (first.value().compareTo(BigDecimal.ONE) == 0) {
                    rates.add(new Filing.Rate(second.uom().code(), first.uom().code(), second.value(), drafts.get(n + 1).fact));
                }
            }
        }

        private String wordAt(int i) {
            return i >= 0 && i < items.size() ? items.get(i).word : "";
        }

        // ---- from characters to items

        private void itemise(List<PeriodPhrases.Phrase> phrases, List<DateScanner.Found> dates, List<Figure> figures) {
            List<Item> fixed = new ArrayList<>();
            for (Figure figure : figures) {
                fixed.add(new Item(Kind.FIGURE, figure.start(), figure.after(), "<figure>", figure, null, null));
            }
            for (PeriodPhrases.Phrase phrase : phrases) {
                boolean named = switch (phrase.kind()) {
                    case NAMED, ENDED, AS_OF, QUARTER -> true;
                    case YEAR -> true;
                    case DAY -> phrase.period().isPresent();
                };
                if (named) {
                    fixed.add(new Item(Kind.PERIOD, phrase.start(), phrase.end(), "<period>", null, phrase, null));
                }
            }
            fixed.sort(Comparator.comparingInt(Item::start));
            List<Item> raw = new ArrayList<>();
            int next = 0;
            int at = 0;
            while (at < text.length()) {
                while (next < fixed.size() && fixed.get(next).start < at) {
                    next++;
                }
                if (next < fixed.size() && fixed.get(next).start == at) {
                    raw.add(fixed.get(next));
                    at = Math.max(at + 1, fixed.get(next++).end);
                    continue;
                }
                char c = text.charAt(at);
                int end = at + 1;
                if (Character.isLetter(c)) {
                    while (end < text.length() && (Character.isLetter(text.charAt(end)) || (text.charAt(end) == '\'' || text.charAt(end) == '\u2019' || text.charAt(end) == '&') && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1)))) {
                        end++;
                    }
                    raw.add(new Item(Kind.WORD, at, end, text.substring(at, end).toLowerCase(Locale.ROOT).replace("\u2019", "'"), null, null, null));
                } else if (",;()".indexOf(c) >= 0) {
                    raw.add(new Item(Kind.MARK, at, end, String.valueOf(c), null, null, null));
                } else if (c == '\u2014' || c == '\u2013' && at > 0 && text.charAt(at - 1) == ' ' || c == '-' && at > 0 && text.charAt(at - 1) == ' ' && at + 1 < text.length() && text.charAt(at + 1) == ' ' || c == ':') {
                    raw.add(new Item(Kind.MARK, at, end, c == ':' ? ";" : "-", null, null, null));
                } else if ((c == '-' || c == '\u2013') && at > 0 && at + 1 < text.length() && !Character.isLetter(text.charAt(at - 1)) && !Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 1) != ' ') {
                    raw.add(new Item(Kind.MARK, at, end, "-", null, null, null));
                }
                at = end;
            }
            relatives(raw);
        }

        /** Joins the words of "the same quarter of last year", "sequentially" and the like into one item. */
        private void relatives(List<Item> raw) {
            int i = 0;
            while (i < raw.size()) {
                int end = -1;
                Relative relative = null;
                Item phrase = null;
                String w = raw.get(i).word.endsWith("'s") ? raw.get(i).word.substring(0, raw.get(i).word.length() - 2) : raw.get(i).word;
                int j = i;
                if (raw.get(i).kind == Kind.PERIOD) {
                    Item item = raw.get(i);
                    if (item.phrase.kind() == PeriodPhrases.Kind.QUARTER) {
                        int k = i + 1;
                        while (k < raw.size() && Set.of("of", "in", "the", "a", "from").contains(raw.get(k).word)) {
                            k++;
                        }
                        boolean ago = is(raw, k, "last", "prior", "previous", "preceding") && (is(raw, k + 1, "year") || is(raw, k + 1, "fiscal") && is(raw, k + 2, "year") || is(raw, k + 1, "year's")) || is(raw, k, "year") && is(raw, k + 1, "ago", "earlier", "before");
                        if (ago) {
                            int stop = k + (is(raw, k + 1, "fiscal") ? 2 : 1);
                            items.add(new Item(Kind.PERIOD, item.start, raw.get(stop).end, "<period>", null, item.phrase, Relative.YEAR_AGO));
                            i = stop + 1;
                            continue;
                        }
                    }
                    int n = items.size();
                    int of = n > 0 && items.get(n - 1).word.equals("the") ? n - 2 : n - 1;
                    if (of > 0 && items.get(of).word.equals("of") && Set.of("end", "close").contains(items.get(of - 1).word)) {
                        PeriodPhrases.Phrase named = item.phrase;
                        items.add(new Item(Kind.PERIOD, item.start, item.end, "<period>", null,
                                new PeriodPhrases.Phrase(named.start(), named.end(), PeriodPhrases.Kind.AS_OF, named.period().map(period -> (Period) new Instant(period.end())), 0), null));
                    } else {
                        items.add(item);
                    }
                    i++;
                    continue;
                }
                if (raw.get(i).kind == Kind.WORD) {
                    if (w.equals("sequentially") || w.equals("sequential") || w.equals("qoq")) {
                        relative = Relative.QUARTER_BEFORE;
                        end = i;
                    } else if (w.equals("yoy") || (w.equals("y") || w.equals("q")) && is(raw, i + 1, w) && raw.get(i + 1).start == raw.get(i).end + 1 && text.charAt(raw.get(i).end) == '/') {
                        relative = w.equals("q") ? Relative.QUARTER_BEFORE : Relative.YEAR_AGO;
                        end = w.equals("yoy") ? i : i + 1;
                    } else if ((w.equals("year") || w.equals("quarter")) && is(raw, i + 1, "over", "on", "to") && is(raw, i + 2, w)) {
                        relative = w.equals("year") ? Relative.YEAR_AGO : Relative.QUARTER_BEFORE;
                        end = i + 2;
                    } else if (w.equals("year") && is(raw, i + 1, "ago", "earlier", "before", "prior")) {
                        relative = Relative.YEAR_AGO;
                        end = is(raw, i + 2, "quarter", "period") ? i + 2 : i + 1;
                    } else if (w.equals("quarter") && is(raw, i + 1, "ago", "earlier", "before")) {
                        relative = Relative.QUARTER_BEFORE;
                        end = i + 1;
                    } else if (Set.of("prior", "previous", "preceding", "last", "past").contains(w)) {
                        j = is(raw, i + 1, "fiscal") ? i + 2 : i + 1;
                        if (is(raw, j, "year", "year's", "years")) {
                            relative = is(raw, j, "years") ? Relative.UNKNOWN : Relative.YEAR_AGO;
                            int last = j + 1;
                            while (is(raw, last, "comparable", "same", "corresponding", "three", "six", "nine", "twelve", "month", "fiscal")) {
                                last++;
                            }
                            end = is(raw, last, "quarter", "period", "quarters", "periods", "months") ? last : j;
                            // "prior year's first quarter", "prior year fourth quarter"
                            if (j + 1 < raw.size() && raw.get(j + 1).kind == Kind.PERIOD && raw.get(j + 1).phrase.kind() == PeriodPhrases.Kind.QUARTER) {
                                items.add(new Item(Kind.PERIOD, raw.get(i).start, raw.get(j + 1).end, "<period>", null, raw.get(j + 1).phrase, Relative.YEAR_AGO));
                                i = j + 2;
                                continue;
                            }
                        } else if (is(raw, j, "quarter", "quarter's")) {
                            relative = Relative.QUARTER_BEFORE;
                            end = j;
                        } else if (is(raw, j, "period", "periods")) {
                            relative = Relative.UNKNOWN;
                            end = j;
                        }
                    } else if (Set.of("same", "corresponding", "comparable", "equivalent", "similar").contains(w)) {
                        j = i + 1;
                        while (is(raw, j, "fiscal", "prior", "year", "three", "six", "nine", "twelve", "month", "previous")) {
                            j++;
                        }
                        if (is(raw, j, "quarter", "period", "months", "quarters", "periods")) {
                            relative = Relative.YEAR_AGO;
                            end = j;
                            int k = j + 1;
                            while (is(raw, k, "of", "in", "from", "for", "the", "a", "last", "prior", "previous", "preceding", "one", "during")) {
                                k++;
                            }
                            if (is(raw, k, "year") || is(raw, k, "fiscal") && is(raw, k + 1, "year")) {
                                end = is(raw, k, "fiscal") ? k + 1 : k;
                                end = is(raw, end + 1, "ago", "earlier", "before") ? end + 1 : end;
                            } else if (k > j + 1 && k < raw.size() && raw.get(k).kind == Kind.PERIOD) {
                                phrase = raw.get(k);
                                relative = Relative.SAME_OF;
                                end = k;
                            } else if (is(raw, k, "quarter")) {
                                relative = Relative.UNKNOWN;
                                end = k;
                            }
                        }
                    } else if ((w.equals("annual") || w.equals("quarterly")) && !is(raw, i + 1, "recurring", "run", "contract", "dividend", "dividends", "report", "meeting", "rate", "basis")) {
                        relative = w.equals("annual") ? Relative.THIS_YEAR : Relative.THIS_QUARTER;
                        end = i;
                    } else if (w.equals("the") && is(raw, i + 1, "three", "six", "nine", "twelve") && is(raw, i + 2, "month", "months") && !is(raw, i + 3, "ended", "ending", "to")) {
                        relative = Relative.THESE_MONTHS;
                        end = is(raw, i + 3, "period", "periods") ? i + 3 : i + 2;
                        if (is(raw, end + 1, "ended", "ending") || end + 1 < raw.size() && raw.get(end + 1).kind == Kind.PERIOD) {
                            relative = null;
                        }
                    } else if ((w.equals("the") || w.equals("this") || w.equals("current") || w.equals("recent")) && is(raw, i + 1, "quarter") && !is(raw, i + 2, "ended", "ending", "before")) {
                        relative = Relative.THIS_QUARTER;
                        end = i + 1;
                    } else if ((w.equals("the") || w.equals("this") || w.equals("current")) && (is(raw, i + 1, "year") && !is(raw, i + 2, "ended", "ending", "ago", "before", "over") || is(raw, i + 1, "fiscal", "full") && is(raw, i + 2, "year") && !is(raw, i + 3, "ended", "ending"))) {
                        relative = Relative.THIS_YEAR;
                        end = is(raw, i + 1, "year") ? i + 1 : i + 2;
                    }
                }
                int n = items.size();
                if (relative != null && n > 1 && items.get(n - 1).word.equals("of") && Set.of("end", "close").contains(items.get(n - 2).word)) {
                    relative = Relative.UNKNOWN;
                }
                if (relative != null) {
                    items.add(new Item(Kind.RELATIVE, raw.get(i).start, raw.get(end).end, "<relative>", null, phrase == null ? null : phrase.phrase, relative));
                    i = end + 1;
                } else {
                    items.add(raw.get(i++));
                }
            }
        }

        private boolean is(List<Item> raw, int i, String... words) {
            if (i < 0 || i >= raw.size() || raw.get(i).kind != Kind.WORD) {
                return false;
            }
            for (String word : words) {
                if (raw.get(i).word.equals(word)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Map<String, Hedge> HEDGES = Map.ofEntries(Map.entry("about", Hedge.ABOUT), Map.entry("approximately", Hedge.ABOUT), Map.entry("nearly", Hedge.ABOUT), Map.entry("roughly", Hedge.ABOUT), Map.entry("almost", Hedge.ABOUT),
            Map.entry("around", Hedge.ABOUT), Map.entry("some", Hedge.ABOUT), Map.entry("more than", Hedge.MORE_THAN), Map.entry("greater than", Hedge.MORE_THAN), Map.entry("over", Hedge.MORE_THAN), Map.entry("at least", Hedge.MORE_THAN),
            Map.entry("exceeding", Hedge.MORE_THAN), Map.entry("less than", Hedge.LESS_THAN), Map.entry("fewer than", Hedge.LESS_THAN), Map.entry("under", Hedge.LESS_THAN), Map.entry("mainly", Hedge.MAINLY), Map.entry("more", Hedge.NONE), Map.entry("less", Hedge.NONE));

    /** The text with every kind of blank made a space, character for character. */
    static String plain(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            if (Character.isWhitespace(out[i]) || out[i] == '\u00a0' || out[i] == '\u2009' || out[i] == '\u202f') {
                out[i] = ' ';
            }
        }
        return new String(out);
    }
}
