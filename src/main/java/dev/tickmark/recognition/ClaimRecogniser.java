package dev.tickmark.recognition;

import dev.tickmark.recognition.ClauseItems.Item;
import dev.tickmark.recognition.ClauseItems.Kind;
import dev.tickmark.recognition.ClauseItems.Relative;
import dev.tickmark.recognition.ProseFigures.Figure;
import dev.tickmark.recognition.ProseFigures.Measure;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what sentences claim. It goes through a sentence once, from left to right: verbs give the metric that they are said of, figures are placed by the words directly before them,
 * and each figure takes the period that follows it. A figure that no known turn of phrase places is a fact without a claim; plans and expectations claim nothing.
 */
final class ClaimRecogniser {

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
    private ClaimDraft lastMain;

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

    private final class Clause {

        private final Sentence sentence;
        private final Setting setting;
        private final String text;
        private ClauseItems items;
        private ClausePeriods periods;
        private final List<ClaimDraft> drafts = new ArrayList<>();
        private MetricPhrase metric;
        private Direction direction = Direction.NONE;
        private String verb = "";
        private int verbAt = -1;
        private int boundary;
        private boolean scoped;
        private boolean onward;
        private boolean hedged;
        private ClaimDraft main;
        private ClaimDraft last;

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
            List<PeriodPhrases.Phrase> phrases = PeriodPhrases.find(text, dates, calendar);
            List<Figure> figures = ProseFigures.find(text, dates, phrases, currency);
            if (figures.isEmpty()) {
                return;
            }
            items = ClauseItems.of(text, phrases, figures);
            for (Item item : items) {
                if (item.kind() == Kind.FIGURE) {
                    drafts.add(new ClaimDraft(item));
                }
            }
            periods = new ClausePeriods(items, drafts, calendar, paragraphPeriod.isStated() ? paragraphPeriod : setting.period());
            scoped = setting.scoped() || paragraphScoped;
            if (!setting.outlook()) {
                if (words().contains("respectively")) {
                    respectively();
                } else {
                    walk();
                }
            }
            settle();
        }

        private void settle() {
            periods.settle();
            ClaimWriter writer = new ClaimWriter(sentence, sentences, items, drafts);
            writer.fit(scoped, setting.scoped() ? sentence.heading() : "");
            facts.addAll(writer.facts());
            for (ClaimDraft draft : drafts) {
                if (draft.kind != null && draft.metric != null) {
                    claims.add(writer.claim(draft));
                    if (draft.main) {
                        lastMain = draft;
                        if (draft.period.isStated() && !draft.period.isInstant()) {
                            paragraphPeriod = draft.period;
                        }
                    }
                }
            }
            paragraphScoped |= onward;
            rates.addAll(writer.rates());
        }

        private List<String> words() {
            List<String> words = new ArrayList<>();
            for (Item item : items) {
                words.add(item.word());
            }
            return words;
        }

        private void walk() {
            int draft = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                if (item.kind() == Kind.FIGURE) {
                    place(i, drafts.get(draft++));
                    boundary = items.bracketed(i) ? boundary : i + 1;
                } else if (item.kind() == Kind.MARK && item.word().equals("-") && item.start() > 0 && text.charAt(item.start() - 1) == ' ') {
                    boundary = i + 1;
                } else if (item.kind() == Kind.MARK && item.word().equals(";")) {
                    boundary = i + 1;
                    verb = "";
                } else if (item.kind() == Kind.WORD) {
                    hedged |= ClaimWords.FUTURE.contains(item.word()) && !(item.word().equals("between") && !items.figureWithin(i, 2));
                    word(i, item.word());
                }
            }
        }

        private void word(int i, String word) {
            if (i == 0 && (word.equals("this") || word.equals("it")) && items.wordAt(1).startsWith("compare") && lastMain != null) {
                metric = lastMain.metric;
                main = lastMain;
                verb = "compares";
                verbAt = 1;
                return;
            }
            boolean change = ClaimWords.CHANGE_VERBS.containsKey(word) && items.acts(i);
            boolean copula = ClaimWords.COPULAS.contains(word) && !items.wordAt(i - 1).equals("as") && !(word.equals("came") && !items.wordAt(i + 1).equals("to")) && !(word.equals("stood") && !items.wordAt(i + 1).equals("at"))
                    && !(word.equals("amounted") && !items.wordAt(i + 1).equals("to"));
            boolean adjective = i == boundary || items.afterLeftover(boundary, i) == i && i > boundary && items.get(i - 1).kind() != Kind.WORD || ClaimWords.ARTICLES.contains(items.wordAt(i - 1)) || ClaimWords.BEFORE_BASIS.contains(items.wordAt(i - 1)) && items.wordAt(i + 1).equals("basis")
                    || i > 0 && items.wordAt(i - 1).equals(",") && items.get(i).word().equals("reported") || items.wordAt(i + 1).equals("basis");
            boolean report = ClaimWords.REPORTS.contains(word) && !word.equals("with") && !(adjective && !word.endsWith("ing")) && !ClaimWords.AGENTS.contains(items.wordAt(i + 1)) && !(word.equals("had") && items.wordAt(i + 1).endsWith("ed"));
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
            boolean chained = verbAt >= 0 && i - verbAt <= 2 && items.onlyWords(verbAt + 1, i) && (change || verb.equals("had"));
            if (!chained) {
                subject(i, report);
                verbAt = i;
            }
            verb = word;
            verbAt = i;
            direction = change ? ClaimWords.CHANGE_VERBS.get(word) : Direction.NONE;
            if (report) {
                direction = Direction.NONE;
            }
        }

        /** Takes the subject of the verb at {@code i}: the words since the last figure, sentence mark or clause. */
        private void subject(int i, boolean report) {
            int from = boundary;
            int comma = -1;
            for (int j = boundary; j < i; j++) {
                String word = items.get(j).word();
                if (items.get(j).kind() == Kind.MARK && word.equals(",")) {
                    comma = j;
                } else if (items.get(j).kind() == Kind.WORD && ClaimWords.CLAUSE_OPENERS.contains(word)) {
                    from = j;
                    comma = -1;
                } else if (items.get(j).kind() == Kind.MARK && "()".contains(word)) {
                    continue;
                }
            }
            from = items.afterLeftover(from, i);
            Item begins = from < i ? items.get(from) : null;
            if (boundary > 0 && begins != null && begins.kind() == Kind.WORD && ClaimWords.PREPOSITIONS.contains(begins.word())) {
                // "up 1% on an as-reported basis and up 3% ...": what follows a figure with a preposition is no subject
                for (int j = from; j < i; j++) {
                    if (items.get(j).word().equals("and") || items.get(j).word().equals(",")) {
                        from = j;
                    }
                }
                from = ClaimWords.PREPOSITIONS.contains(items.get(from).word()) ? i : from;
            }
            comma = comma < from ? -1 : comma;
            List<Item> words = items.slice(from, i);
            String whole = items.phrase(from, i);
            if (words.stream().allMatch(item -> item.kind() != Kind.WORD || ClaimWords.EMPTY_SUBJECTS.contains(item.word())) && !(from == 0 && words.stream().anyMatch(item -> item.word().equals("it")))) {
                return;
            }
            String first = words.stream().filter(item -> item.kind() == Kind.WORD).findFirst().map(Item::word).orElse("");
            if (ClaimWords.PRONOUNS.contains(first)) {
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
            List<Item> lead = items.slice(from, comma);
            boolean adverbial = lead.stream().anyMatch(item -> item.kind() == Kind.WORD) ? opens(lead) : true;
            if (adverbial) {
                boolean narrowed = narrows(lead);
                metric = report ? null : MetricPhrase.of(items.phrase(comma + 1, i), own).map(found -> narrowed ? found.unknown(items.phrase(lead)) : found).orElse(null);
                boolean elsewhere = report && !speaksOfFiler(items.slice(comma + 1, i));
                scoped |= (narrowed || elsewhere) && from == 0;
                onward |= from == 0 && (narrowed && ClaimWords.WITHIN.contains(first) || elsewhere);
            } else {
                metric = report ? null : all.map(found -> found.unknown("")).orElse(null);
                scoped |= report;
            }
        }

        /** Whether the words before a comma are an adverbial ("In 4Q02, ...") rather than the beginning of the subject. */
        private boolean opens(List<Item> lead) {
            for (Item item : lead) {
                if (item.kind() == Kind.WORD) {
                    return ClaimWords.ADVERBIAL_OPENERS.contains(item.word());
                }
                if (item.kind() != Kind.MARK) {
                    return true;
                }
            }
            return true;
        }

        private boolean narrows(List<Item> lead) {
            List<Item> words = lead.stream().filter(item -> item.kind() == Kind.WORD).toList();
            String first = words.isEmpty() ? "" : words.get(0).word();
            boolean reason = ClaimWords.REASONS.contains(first) || first.equals("as") && words.stream().limit(3).anyMatch(item -> item.word().equals("result") || item.word().equals("expected"));
            if (reason) {
                return false;
            }
            for (Item item : lead) {
                if (item.kind() == Kind.WORD && !ClaimWords.NEUTRAL.contains(item.word()) && !own.contains(item.word())) {
                    return true;
                }
            }
            return false;
        }

        private boolean speaksOfFiler(List<Item> words) {
            for (Item item : words) {
                if (item.kind() == Kind.WORD && !ClaimWords.FILER.contains(item.word())
                        && !own.contains(item.word())) {
                    return false;
                }
            }
            return true;
        }

        // ---- placing a figure by the words before it

        private void place(int i, ClaimDraft draft) {
            Figure figure = draft.item.figure();
            if (hedged || ranged(i)) {
                last = null;
                return;
            }
            ClaimDraft before = last;
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

        private Direction directionOf(ClaimDraft draft) {
            return draft.main && draft.kind != Claim.Kind.CHANGE_PERCENT ? direction : Direction.NONE;
        }

        /** The first item after the last figure, period or verb before the figure at {@code i}; commas stay in the gap. */
        private int gapStart(int i) {
            int from = 0;
            for (int j = i - 1; j >= 0; j--) {
                Kind kind = items.get(j).kind();
                if (kind == Kind.FIGURE || kind == Kind.PERIOD || kind == Kind.RELATIVE || j == verbAt) {
                    from = j + 1;
                    break;
                }
            }
            // the unit words of the figure before ("per diluted share") are no part of the gap
            while (from < i && from > 0 && items.get(from - 1).kind() != Kind.WORD && ClaimWords.UNIT_WORDS.contains(items.get(from).word())) {
                from++;
                if (from < i && items.get(from - 1).kind() == Kind.WORD && ClaimWords.SHARE_WORDS.contains(items.get(from).word())) {
                    continue;
                }
            }
            while (from < i && from > 0 && ClaimWords.PER_SHARE_WORDS.contains(items.get(from - 1).word()) && ClaimWords.KINDS_OF_SHARE.contains(items.get(from).word())) {
                from++;
            }
            return from;
        }

        private List<String> gap(int from, int to) {
            List<String> words = new ArrayList<>();
            for (int i = from; i < to; i++) {
                words.add(items.get(i).word());
            }
            while (!words.isEmpty() && (ClaimWords.HEDGES.containsKey(words.get(words.size() - 1)) && !(words.get(words.size() - 1).equals("than") && ClaimWords.COMPARES.contains(words.get(words.size() - 1)) && words.size() < 2) || ClaimWords.BEFORE_FIGURE.contains(words.get(words.size() - 1)))) {
                if (words.get(words.size() - 1).equals("than") && words.size() >= 2 && !ClaimWords.COMPARATIVES.contains(words.get(words.size() - 2))) {
                    break;
                }
                words.remove(words.size() - 1);
            }
            return words;
        }

        /** "$970 million to $1.06 billion", "$2.65 - $3.15": a range, and ranges are plans. */
        private boolean ranged(int i) {
            boolean before = i >= 2 && items.get(i - 2).kind() == Kind.FIGURE && (items.wordAt(i - 1).equals("-") || items.wordAt(i - 1).equals("to") && !ClaimWords.CHANGE_VERBS.containsKey(verb)
                    && items.get(i - 2).figure().measure() == items.get(i).figure().measure() && !verb.isEmpty() && !direct(i - 2));
            boolean after = i + 2 < items.size() && items.get(i + 2).kind() == Kind.FIGURE && (items.wordAt(i + 1).equals("-") || items.wordAt(i + 1).equals("to") && items.get(i + 2).figure().measure() == items.get(i).figure().measure() && !ClaimWords.CHANGE_VERBS.containsKey(items.wordAt(i - 1))
                    && !items.wordAt(i - 1).equals("by") && !items.wordAt(i - 1).equals("from"));
            return before || after;
        }

        /** Whether the figure at {@code i} stands directly behind a verb of change, "by" or "from". */
        private boolean direct(int i) {
            String word = items.wordAt(i - 1);
            return ClaimWords.CHANGE_VERBS.containsKey(word) || word.equals("by") || word.equals("from");
        }

        /** "JPY 13 billion ($ 110 million)": the bracketed amount is the one before it in another currency. */
        private boolean translation(int i, ClaimDraft draft, ClaimDraft before) {
            if (before == null || before.metric == null || i < 2 || !items.wordAt(i - 1).equals("(") || items.get(i - 2) != before.item) {
                return false;
            }
            Figure figure = draft.item.figure();
            Figure first = before.item.figure();
            if (figure.measure() != first.measure() || figure.uom().equals(first.uom()) || figure.measure() != Measure.MONEY && figure.measure() != Measure.PER_SHARE) {
                return false;
            }
            draft.kind = before.kind;
            draft.metric = before.metric;
            draft.leader = before;
            draft.pair = before;
            return true;
        }

        private boolean percent(int i, ClaimDraft draft, List<String> gap, ClaimDraft before) {
            Figure figure = draft.item.figure();
            Claim.Kind change = figure.measure() == Measure.POINTS ? Claim.Kind.CHANGE_POINTS : Claim.Kind.CHANGE_PERCENT;
            String tail = gap.isEmpty() ? "" : gap.get(gap.size() - 1);
            String beforeTail = gap.size() < 2 ? "" : gap.get(gap.size() - 2);
            Direction noun = null;
            if (tail.equals("of") && ClaimWords.CHANGE_NOUNS.containsKey(beforeTail)) {
                noun = ClaimWords.CHANGE_NOUNS.get(beforeTail);
            } else if (gap.isEmpty() && i >= 2 && items.get(i - 1).kind() == Kind.RELATIVE && ClaimWords.CHANGE_NOUNS.containsKey(items.wordAt(i - 2))) {
                noun = ClaimWords.CHANGE_NOUNS.get(items.wordAt(i - 2));
            }
            if (noun == null) {
                int next = i + 1;
                if (next < items.size() && items.get(next).kind() == Kind.RELATIVE) {
                    next++;
                }
                if (ClaimWords.CHANGE_NOUNS.containsKey(items.wordAt(next)) && (gap.isEmpty() || ClaimWords.ARTICLES.contains(tail) || tail.equals(",") || tail.equals("or") || tail.equals("and"))) {
                    // "a 10% increase in headcount": the change of something else
                    if (items.wordAt(next + 1).equals("in") && items.size() > next + 2 && items.get(next + 2).kind() == Kind.WORD) {
                        return false;
                    }
                    noun = ClaimWords.CHANGE_NOUNS.get(items.wordAt(next));
                }
            }
            if (noun != null) {
                // "an increase in X of 5%" speaks of X, not of the subject
                int at = gap.lastIndexOf(beforeTail);
                boolean ofOther = at >= 0 && gap.subList(0, Math.max(0, at)).stream().anyMatch(w -> !ClaimWords.ARTICLES.contains(w) && !ClaimWords.APPOSITION.contains(w));
                return metric != null && !ofOther && change(i, draft, change, noun);
            }
            boolean afterVerb = ClaimWords.CHANGE_VERBS.containsKey(verb) && gapFrom(verbAt, i, ClaimWords.BETWEEN_VERB_AND_PERCENT);
            if (afterVerb && metric != null) {
                return change(i, draft, change, ClaimWords.CHANGE_VERBS.get(verb));
            }
            boolean continuing = before != null && before.kind == change && gap.stream().allMatch(w -> ClaimWords.GOES_ON.contains(w)) && gap.contains("and") && figure.measure() == before.item.figure().measure();
            if (continuing) {
                return change(i, draft, change, before.direction);
            }
            ClaimDraft earlier = earlierChange(draft, change);
            if (earlier != null && gap.contains("and") && gap.stream().allMatch(w -> ClaimWords.GOES_ON_TO.contains(w)) && ClaimWords.MEASURED_AGAINST.contains(items.wordAt(i + 1))) {
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
        private ClaimDraft earlierChange(ClaimDraft draft, Claim.Kind kind) {
            ClaimDraft found = null;
            for (ClaimDraft other : drafts) {
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
                if (item.kind() == Kind.FIGURE || item.kind() == Kind.WORD && !allowed.contains(item.word()) && !item.word().endsWith("ly") || item.kind() == Kind.MARK || item.kind() == Kind.PERIOD) {
                    return false;
                }
            }
            return from >= 0;
        }

        private boolean change(int i, ClaimDraft draft, Claim.Kind kind, Direction way) {
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
            int then = items.wordAt(at + 2).equals("the") ? at + 3 : at + 2;
            if (at > 0 && items.wordAt(at - 1).equals("from") && items.wordAt(at + 1).equals("to") && then < items.size() && items.get(then).kind() == Kind.PERIOD) {
                draft.own = items.get(then);
            }
            if (draft.base == null) {
                draft.base = comparedBefore(draft);
            }
            return true;
        }

        private boolean amount(int i, ClaimDraft draft, List<String> gap, ClaimDraft before) {
            Figure figure = draft.item.figure();
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
        private boolean perShare(ClaimDraft draft, ClaimDraft amount, int i) {
            String unit = text.substring(draft.item.figure().after(), Math.min(text.length(), draft.item.figure().after() + 40)).toLowerCase(Locale.ROOT);
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
        private boolean level(int i, ClaimDraft draft, List<String> gap, ClaimDraft previous, Claim.Kind kind) {
            ClaimDraft before = previous != null && previous.kind == Claim.Kind.PER_SHARE && previous.leader != null && kind != Claim.Kind.PER_SHARE ? previous.leader : previous;
            String tail = gap.isEmpty() ? "" : gap.get(gap.size() - 1);
            Optional<MetricPhrase> named = Optional.empty();
            List<String> head = gap;
            if (tail.equals("of")) {
                int from = i - 1;
                while (from >= 0 && !items.get(from).word().equals("of")) {
                    from--;
                }
                int start = beforeBrackets(from);
                int to = start;
                while (start > 0 && items.get(start - 1).kind() == Kind.WORD && start - 1 != verbAt && !ClaimWords.REPORTS.contains(items.get(start - 1).word()) && !ClaimWords.COMPARES.contains(items.get(start - 1).word())
                        && !(ClaimWords.JOINING.contains(items.get(start - 1).word()) && !inMetric(start - 1, to))) {
                    start--;
                }
                if (start < to) {
                    String last = items.get(to - 1).word();
                    if (ClaimWords.CHANGE_NOUNS.containsKey(last) && !last.equals("gain")) {
                        Direction way = ClaimWords.CHANGE_NOUNS.get(last);
                        boolean bare = items.slice(start, to - 1).stream().allMatch(item -> ClaimWords.ARTICLES.contains(item.word()));
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
            if (ClaimWords.CHANGE_VERBS.containsKey(verb) && tail.equals("from") && metric != null) {
                return compared(i, draft, metric, kind, before);
            }
            if (said == null) {
                return false;
            }
            if (named.isPresent() && causal(i)) {
                return false;
            }
            if (named.isPresent() && (ClaimWords.REPORTS.contains(verb) || ClaimWords.REPORTS.contains(link) || ClaimWords.COPULAS.contains(verb) && gapIsArticle(head) && (named.get().loss() || !named.get().concept().isEmpty()) || !named.get().concept().isEmpty() && !link.equals("by") && !link.equals("for") && !link.equals("to"))) {
                metric = named.get();
                direction = Direction.NONE;
                return main(i, draft, kind);
            }
            if (named.isPresent()) {
                return false;
            }
            boolean said1 = ClaimWords.COPULAS.contains(verb) && gapFrom(verbAt, i, ClaimWords.BETWEEN_VERB_AND_LEVEL);
            boolean changed = ClaimWords.CHANGE_VERBS.containsKey(verb) && tail.equals("to") && !ClaimWords.COMPARES.contains(gap.size() > 1 ? gap.get(gap.size() - 2) : "");
            if (said1 || changed) {
                // "to $45.5 million from $40 million" needs only one main amount
                return main(i, draft, kind);
            }
            boolean by = ClaimWords.CHANGE_VERBS.containsKey(verb) && gapFrom(verbAt, i, ClaimWords.BETWEEN_VERB_AND_AMOUNT);
            if (by && kind != Claim.Kind.RATIO) {
                return change(i, draft, Claim.Kind.CHANGE_AMOUNT, ClaimWords.CHANGE_VERBS.get(verb));
            }
            boolean series = before != null && before.kind == kind && before.own != null && items.ownPeriod(i) != null && gap.stream().allMatch(w -> ClaimWords.SERIES.contains(w)) && !gap.isEmpty();
            if (series) {
                return compared(i, draft, before.metric, kind, before);
            }
            return false;
        }

        /** "an increase in X of 5 million" before "of": a change of X, and not an amount of it. */
        private Optional<Boolean> changeIn(int i, ClaimDraft draft, int start, int to, Claim.Kind kind) {
            for (int j = to - 1; j >= Math.max(0, start - 8) && items.get(j).kind() != Kind.FIGURE; j--) {
                if (ClaimWords.CHANGE_NOUNS.containsKey(items.get(j).word()) && items.wordAt(j + 1).equals("in")) {
                    Optional<MetricPhrase> of = MetricPhrase.of(items.phrase(j + 2, to), own);
                    if (of.isEmpty() || kind == Claim.Kind.RATIO || kind == Claim.Kind.COUNT) {
                        return Optional.of(false);
                    }
                    draft.kind = Claim.Kind.CHANGE_AMOUNT;
                    draft.metric = of.get();
                    draft.direction = ClaimWords.CHANGE_NOUNS.get(items.get(j).word());
                    draft.base = base(i, false);
                    return Optional.of(true);
                }
            }
            return Optional.empty();
        }

        /** Whether the words from {@code start} are the tail of a list ("cash and ...", "selling, general ..."), so that they do not name the metric alone. */
        private boolean cutShort(int start) {
            boolean joined = items.wordAt(start - 1).equals("and") || items.wordAt(start - 1).equals(",");
            return joined && start >= 2 && items.get(start - 2).kind() == Kind.WORD && start - 2 != verbAt && items.slice(start, Math.min(start + 1, items.size())).stream().noneMatch(item -> ClaimWords.ARTICLES.contains(item.word()));
        }

        /** The longest stretch of words with commas that the lexicon knows and that ends where the metric does. */
        private Optional<MetricPhrase> longer(int start, int to) {
            for (int j = Math.max(0, start - 8); j < start; j++) {
                if (!ClaimWords.NO_METRIC_BEGINS.contains(items.get(j).word()) && items.slice(j, start).stream().allMatch(item -> item.kind() == Kind.WORD || item.word().equals(","))) {
                    Optional<MetricPhrase> whole = MetricPhrase.of(items.phrase(j, to), own);
                    if (whole.isPresent() && !whole.get().concept().isEmpty()) {
                        return whole;
                    }
                }
            }
            return Optional.empty();
        }

        /** Past a bracketed word such as "(restated)" that ends at a place. */
        private int beforeBrackets(int at) {
            if (at >= 3 && items.get(at - 1).word().equals(")")) {
                for (int j = at - 2; j >= Math.max(0, at - 5); j--) {
                    if (items.get(j).word().equals("(")) {
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
            for (int j = i - 1; j >= 0 && items.get(j).kind() != Kind.FIGURE; j--) {
                if (ClaimWords.CAUSES.contains(items.get(j).word())) {
                    return true;
                }
            }
            return false;
        }

        private boolean gapIsArticle(List<String> head) {
            return head.stream().allMatch(ClaimWords.ARTICLES::contains);
        }

        /** Whether a small word belongs to the metric's name: "Income from operations", "cash and cash equivalents". */
        private boolean inMetric(int at, int to) {
            int from = at;
            while (from > 0 && items.get(from - 1).kind() == Kind.WORD && at - from < 6 && from - 1 != verbAt && !ClaimWords.COMPARES.contains(items.get(from - 1).word())) {
                from--;
                Optional<MetricPhrase> whole = MetricPhrase.of(items.phrase(from, to), own);
                if (whole.isPresent() && !whole.get().concept().isEmpty() && !ClaimWords.NO_NAME_BEGINS.contains(items.get(from).word())) {
                    return true;
                }
            }
            return false;
        }

        /** The metric that "... of" names: "a loss of" after an operating result, "the operating income of", "net sales of". */
        private Optional<MetricPhrase> called(int from, int to, ClaimDraft before) {
            Optional<MetricPhrase> found = MetricPhrase.of(items.phrase(from, to), own);
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
            while (!words.isEmpty() && (ClaimWords.ARTICLES.contains(words.get(words.size() - 1)) || words.get(words.size() - 1).equals("of") || words.get(words.size() - 1).equals("that"))) {
                words.remove(words.size() - 1);
            }
            if (words.isEmpty()) {
                // "compared to 4Q01's 5": nothing but articles; a comparing verb may stand before them
                return verb.equals("compares") && verbAt >= 0 && gapStart(i) <= verbAt + 1;
            }
            return ClaimWords.COMPARES.contains(words.get(words.size() - 1));
        }

        private boolean main(int i, ClaimDraft draft, Claim.Kind kind) {
            if (metric == null) {
                return false;
            }
            if (kind == Claim.Kind.COUNT && i + 1 < items.size() && items.get(i + 1).kind() == Kind.WORD && !ClaimWords.SMALL.contains(items.get(i + 1).word()) && !ClaimWords.COMPARES.contains(items.get(i + 1).word()) && !items.get(i + 1).word().equals("and")) {
                // "were 1,355 stores": the noun behind the figure is what is counted, not the subject
                return false;
            }
            draft.kind = kind == Claim.Kind.AMOUNT && metric.isPerShare() ? Claim.Kind.PER_SHARE : kind;
            draft.metric = metric;
            draft.main = true;
            draft.own = items.ownPeriod(i);
            ClaimDraft from = earlierBase(draft);
            if (draft.own == null) {
                draft.own = periods.earlierPeriod(i);
            }
            draft.base = direction == Direction.NONE ? null : from != null ? from.own : base(i, true);
            return true;
        }

        private boolean compared(int i, ClaimDraft draft, MetricPhrase said, Claim.Kind kind, ClaimDraft before) {
            if (main != null && main.kind != kind && main.kind != Claim.Kind.AMOUNT && kind != Claim.Kind.AMOUNT) {
                return false;
            }
            draft.kind = kind;
            draft.metric = said;
            draft.own = items.ownPeriod(i);
            return true;
        }

        /** "were 245.4 compared to 202.5 for the same quarter last year, an increase of 21.1%": the one period compared with just before. */
        private Item comparedBefore(ClaimDraft draft) {
            Item found = null;
            for (ClaimDraft other : drafts) {
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
        private ClaimDraft earlierBase(ClaimDraft draft) {
            int at = drafts.indexOf(draft);
            ClaimDraft before = at > 0 ? drafts.get(at - 1) : null;
            return before != null && before.kind == draft.kind && !before.main && before.leader == null && ClaimWords.CHANGE_VERBS.containsKey(verb) && items.wordAt(items.indexOf(draft.item) - 1).equals("to") ? before : null;
        }

        /** Words after the figure that make it something else than the metric's own: "in Japan", "excluding". */
        private void narrowed(int i, ClaimDraft draft) {
            boolean change = draft.kind == Claim.Kind.CHANGE_PERCENT || draft.kind == Claim.Kind.CHANGE_POINTS;
            int j = items.afterPair(i);
            if (!change && ClaimWords.NARROWING.contains(items.wordAt(j)) && items.ownPeriod(i) == null && items.get(j).kind() == Kind.WORD) {
                int next = j + 1;
                while (ClaimWords.SMALL.contains(items.wordAt(next))) {
                    next++;
                }
                if (next < items.size() && items.get(next).kind() == Kind.WORD) {
                    draft.metric = draft.metric.unknown(items.phrase(next, Math.min(next + 2, items.size())));
                }
            }
            for (int k = j; k < items.size() && items.get(k).kind() != Kind.FIGURE && !items.get(k).word().equals(";") && !ClaimWords.ENDS_OF_QUALIFIERS.contains(items.get(k).word()); k++) {
                if (ClaimWords.QUALIFYING.contains(items.get(k).word()) && (!items.get(k).word().equals("net") || items.wordAt(k + 1).equals("of")) && !(items.get(k).word().equals("before") && !items.wordAt(k - 1).equals(",") && k != j)) {
                    draft.metric = draft.metric.unknown(items.get(k).word());
                }
            }
        }

        /** The period a change is measured against: the first one after words of comparison, before the next percentage. */
        private Item base(int i, boolean level) {
            for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
                if (items.get(j).kind() == Kind.RELATIVE && items.isAdverb(items.get(j)) && !periods.taken(items.get(j))) {
                    return items.get(j);
                }
                if (items.get(j).kind() == Kind.FIGURE || items.get(j).kind() == Kind.MARK || items.get(j).word().equals("and")) {
                    break;
                }
            }
            boolean comparing = false;
            boolean percent = items.get(i).figure().measure() == Measure.PERCENT;
            int amounts = 0;
            for (int j = i + 1; j < items.size(); j++) {
                Item item = items.get(j);
                if (item.kind() == Kind.FIGURE) {
                    Measure measure = item.figure().measure();
                    if (measure == items.get(i).figure().measure() && percent && !(level && comparing) || measure == Measure.POINTS) {
                        return null;
                    }
                    amounts++;
                } else if (item.word().equals(";")) {
                    return null;
                } else if (item.kind() == Kind.WORD && (ClaimWords.COMPARES.contains(item.word()) || ClaimWords.FROM_OVER.contains(item.word()) || item.word().equals("on") && j == i + 1)) {
                    comparing = true;
                } else if (item.kind() == Kind.RELATIVE && (comparing && item.relative() != Relative.THIS_QUARTER && item.relative() != Relative.THIS_YEAR && item.relative() != Relative.THESE_MONTHS || items.isAdverb(item))) {
                    return item;
                } else if (item.kind() == Kind.PERIOD && comparing) {
                    return item;
                } else if (item.kind() == Kind.WORD && ClaimWords.CONJUNCTIONS.contains(item.word()) && j + 1 < items.size() && items.verbSoon(j)) {
                    return null;
                }
            }
            return null;
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
                if (item.kind() == Kind.FIGURE) {
                    figures.add(item);
                    firstFigure = firstFigure < 0 ? i : firstFigure;
                } else if (item.kind() == Kind.PERIOD) {
                    periods.add(item);
                } else if (item.kind() == Kind.WORD && (ClaimWords.COPULAS.contains(item.word()) || ClaimWords.CHANGE_VERBS.containsKey(item.word()) && items.acts(i) || ClaimWords.REPORTS.contains(item.word()) || ClaimWords.FUTURE.contains(item.word()))) {
                    verbs++;
                    at = ClaimWords.COPULAS.contains(item.word()) && verbs == 1 && firstFigure < 0 ? i : -1;
                }
            }
            boolean plain = verbs == 1 && at >= 0 && figures.size() >= 2 && figures.size() == periods.size() && figures.stream().allMatch(item -> item.figure().measure() == Measure.MONEY && item.figure().uom().equals(figures.get(0).figure().uom()));
            if (!plain || periods.stream().anyMatch(item -> item.phrase() == null || item.phrase().period().isEmpty())) {
                return;
            }
            boundary = 0;
            subject(at, false);
            if (metric == null || metric.isPerShare() || metric.isRatio()) {
                return;
            }
            for (int n = 0; n < drafts.size(); n++) {
                ClaimDraft draft = drafts.get(n);
                draft.kind = Claim.Kind.AMOUNT;
                draft.metric = metric;
                draft.own = periods.get(n);
                draft.main = n == 0;
            }
        }

        // ---- periods, facts and claims
    }

    /** The text with every kind of blank made a space, character for character. */
    static String plain(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == ' ' || !isBlank(text.charAt(at)))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        char[] out = text.toCharArray();
        for (int i = at; i < out.length; i++) {
            out[i] = isBlank(out[i]) ? ' ' : out[i];
        }
        return new String(out);
    }

    private static boolean isBlank(char c) {
        return c <= ' ' ? Character.isWhitespace(c) : c > '~' && (c == '\u00a0' || c == '\u202f' || Character.isWhitespace(c));
    }
}
