package dev.tickmark.recognition;

import dev.tickmark.recognition.Phrasebook.Hit;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.WordRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way in which a filing uses measures of its own beside those of the accounting standards, at the first place that does so, and whether what readers are owed with it is there ({@code answered}):
 * a reconciliation, the standard's figure before it, the standard's figure at all, a reason.
 */
public record NonGaapUse(Use use, boolean answered, Spot at, String meant, List<Spot> beside) implements Wording {

    /** What is owed with a measure. */
    public enum Use {
        /** A reconciliation to the standard's figure. */
        SHOWN,
        /** The standard's figure before it. */
        FIRST,
        /** The standard's figure in the text. */
        TOLD,
        /** Why it is useful. */
        REASONED,
        /** That an amount of cash is not stated per share. */
        PER_SHARE,
        /** The standard's margin beside a margin. */
        MARGIN,
        /** The standard's growth beside a growth. */
        GROWTH,
        /** One definition throughout. */
        DEFINED,
        /** A definition, or a reconciliation, of what an issuer under European rules uses. */
        EUROPEAN
    }

    private static final Phrasebook PHRASES = Phrasebook.load("/lexicon/own-measures.tsv");
    private static final Map<String, Set<String>> COMPARABLE = Map.of("OWN_EPS", Set.of("EPS"), "OWN_NET", Set.of("NET"), "OWN_EBITDA", Set.of("NET", "OPERATING"), "OWN_OPERATING", Set.of("OPERATING"), "OWN_GROSS", Set.of("GROSS"), "OWN_FLOW", Set.of("FLOW"));
    private static final Map<String, Set<String>> CONCEPTS = Map.of("OWN_EPS", Set.of("EPS_DILUTED", "EPS_BASIC"), "OWN_NET", Set.of("NET_INCOME", "NET_INCOME_COMMON", "PROFIT_INCLUDING_NCI", "CONTINUING_INCOME"), "OWN_EBITDA", Set.of("NET_INCOME", "OPERATING_INCOME", "PROFIT_INCLUDING_NCI"),
            "OWN_OPERATING", Set.of("OPERATING_INCOME"), "OWN_GROSS", Set.of("GROSS_PROFIT"), "OWN_FLOW", Set.of("CFO"));
    private static final Set<String> OWN_CONCEPTS = Set.of("ADJUSTED_EBITDA", "EBITDA", "NON_GAAP_NET_INCOME", "NON_GAAP_EPS", "NON_GAAP_OPERATING_INCOME", "NON_GAAP_GROSS_PROFIT", "ADJUSTED_EBIT", "FREE_CASH_FLOW");
    private static final Set<String> MARGINS = Set.of("GROSS_MARGIN_RATIO", "OPERATING_MARGIN", "NET_MARGIN");
    private static final Set<String> MARKS_OWN = Set.of("adjusted", "gaap", "core", "normalized", "normalised", "underlying", "forma");
    private static final Prefiltered AMOUNT = Prefiltered.compile("[^.;]{0,70}?((?:JPY|USD|EUR|GBP|Rs\\.?|US\\$|[$\u00a5\u20ac\u00a3]) ?\\(?\\d[\\d.,]*|\\(?[$\u00a5\u20ac\u00a3]?\\d[\\d.,]*\\)? (?:million|billion|thousand|crore|cents))", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered PERCENT = Prefiltered.compile("\\d ?(?:%|percent\\b)");
    private static final Prefiltered GROWTH = Prefiltered.compile("^[^.;]{0,60}?\\b(?:up|increased|grew|rose|growth of|an increase of|higher by|improved)\\b[^;]{0,50}?\\d[\\d.]* ?(?:%|percent\\b)", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered MARGIN = Prefiltered.compile("[^.;]{0,60}?\\d[\\d.]* ?(?:%|percent\\b)");
    private static final List<String> COMPARES = List.of("%", "percent", "compared", "versus", "from", "prior year", "last year", "year ago", "year-ago");
    private static final List<String> REASONS = List.of("useful", "helpful", "helps", "because", "believe", "meaningful", "assist", "enhance", "facilitat", "understand", "enable", "important", "evaluat", "provided to", "supplement");
    private static final List<String> OUTLOOK = List.of("expect", "guidance", "outlook", "forecast", "anticipat", "target", "estimate", "project");
    private static final List<String> HYPOTHESES = List.of("would have", "without", "excluding", "exclud");
    private static final Prefiltered DEFINES = Prefiltered.compile("^[^.;]{0,40}?\\b(?:(?:is|are|as) (?:defined|calculated|computed) as|represents?|means|consists? of|as)\\b", Pattern.CASE_INSENSITIVE);
    private static final List<String> COMPONENTS = List.of("interest", "tax", "depreciation", "amorti", "stock-based", "share-based", "restructuring", "impairment", "acquisition", "litigation");
    private static final List<String> EUROPEAN = List.of("Euronext", "Market Abuse Regulation", "Nasdaq Stockholm", "Nasdaq Helsinki", "Nasdaq Copenhagen", "Frankfurt Stock Exchange", "Prime Standard", "European Securities and Markets", "Oslo B\u00f8rs",
            "Bolsa y Mercados", "Bolsas y Mercados");
    /** Regulation G is in force since 28 March 2003. */
    private static final LocalDate REGULATION_G = LocalDate.of(2003, 3, 28);
    /** A filing with fewer sentences is an extract, and its text stands elsewhere. */
    private static final int LEAST_SENTENCES = 12;
    private static final int LEAST_COMPONENTS = 2;
    /** The sentences in which a filing speaks of the whole and not yet of its segments. */
    private static final int OPENING = 16;

    public NonGaapUse {
        beside = List.copyOf(beside);
    }

    /** A phrase with a figure, in the order of the filing. */
    private record Told(Sentence sentence, String lower, Hit hit, int to, boolean ahead) {

        Spot spot() {
            return Spot.of(sentence, hit.from(), to);
        }

        /** Where it begins: what goes on in the next line of a page has a box that begins at the left of both. */
        long order() {
            return sentence.excerpt().location(hit.from(), hit.from() + 1).order();
        }
    }

    /** What the text tells, phrase by phrase. */
    private static final class Reader {

        private final Map<String, List<Told>> told = new LinkedHashMap<>();
        private final Map<String, List<Told>> grown = new LinkedHashMap<>();
        private final Map<String, List<Told>> margins = new LinkedHashMap<>();
        private final Map<String, Told> defined = new LinkedHashMap<>();
        private final Map<String, Set<String>> components = new HashMap<>();
        private final List<Told> perShare = new ArrayList<>();
        private Optional<NonGaapUse> drift = Optional.empty();
        private int number;
        private boolean american;
        private boolean reasoned;
        private boolean reconciles;
        private boolean european;
        private boolean defines;

        void read(Sentence sentence, WordRun words) {
            String text = sentence.text();
            String lower = words.lower();
            reconciles |= lower.contains("reconcil");
            american |= lower.contains("gaap") || lower.contains("securities and exchange") || lower.contains("nasdaq") || lower.contains("nyse") || lower.contains("generally accepted");
            european = european || EUROPEAN.stream().anyMatch(text::contains);
            boolean speaks = lower.contains("gaap") || lower.contains("adjusted") || lower.contains("ebitda") || lower.contains("cash flow") || lower.contains("pro forma") || lower.contains("measure");
            reasoned |= speaks && REASONS.stream().anyMatch(lower::contains);
            if (!speaks && !lower.contains("net ") && !lower.contains("share") && !lower.contains("operating") && !lower.contains("eps") && !lower.contains("margin") && !lower.contains("profit") && !lower.contains("underlying") && !lower.contains("core")
                    && !lower.contains("operations")) {
                number++;
                return;
            }
            List<Hit> hits = settled(PHRASES.in(words), words);
            boolean ahead = !hits.isEmpty() && (OUTLOOK.stream().anyMatch(lower::contains) || OUTLOOK.stream().anyMatch(WordRun.folded(sentence.heading())::contains));
            for (int h = 0; h < hits.size(); h++) {
                Hit hit = hits.get(h);
                int end = h + 1 < hits.size() ? Math.max(hit.to(), hits.get(h + 1).from()) : text.length();
                take(sentence, lower, hit, end, ahead);
                if (both(hit, words)) {
                    for (String topic : COMPARABLE.getOrDefault(hit.topic(), Set.of())) {
                        take(sentence, lower, new Hit(topic, hit.from(), hit.to(), hit.firstWord(), hit.lastWord()), end, ahead);
                    }
                }
            }
            number++;
        }

        /** "GAAP and non-GAAP net income". */
        private static boolean both(Hit hit, WordRun words) {
            return hit.firstWord() >= 2 && words.word(hit.firstWord() - 2).equals("gaap") && (words.word(hit.firstWord() - 1).equals("and") || words.word(hit.firstWord() - 1).equals("or"));
        }

        private void take(Sentence sentence, String lower, Hit hit, int end, boolean ahead) {
            String text = sentence.text();
            Matcher amount = AMOUNT.matcher(text).region(hit.to(), hit.topic().startsWith("OWN") ? end : text.length());
            Matcher margin = MARGIN.matcher(text).region(hit.to(), end);
            String rest = text.substring(hit.to(), end);
            boolean own = hit.topic().startsWith("OWN");
            if (hit.topic().endsWith("MARGIN") || hit.topic().equals("GROSS")) {
                boolean whole = !own || number < OPENING && !lower.contains("segment");
                if (margin.lookingAt() && whole && !(own && ahead)) {
                    margins.computeIfAbsent(own ? "OWN_MARGIN" : "MARGIN", k -> new ArrayList<>()).add(new Told(sentence, lower, hit, margin.end(), ahead));
                }
            }
            if (hit.topic().equals("OWN_CASH_PER_SHARE")) {
                if (amount.lookingAt() && !lower.contains("not ")) {
                    perShare.add(new Told(sentence, lower, hit, amount.end(), ahead));
                }
                return;
            }
            if (amount.lookingAt() && !(own && ahead)) {
                told.computeIfAbsent(hit.topic(), k -> new ArrayList<>()).add(new Told(sentence, lower, hit, amount.end(), ahead));
            }
            Matcher growth = GROWTH.matcher(rest);
            boolean percentage = lower.indexOf('%') >= 0 || lower.contains("percent");
            boolean grows = percentage && (own ? !ahead && growth.find() : COMPARES.stream().anyMatch(lower::contains) && PERCENT.isIn(lower) && HYPOTHESES.stream().noneMatch(lower::contains));
            if (grows) {
                grown.computeIfAbsent(hit.topic(), k -> new ArrayList<>()).add(new Told(sentence, lower, hit, own ? hit.to() + growth.end() : hit.to(), ahead));
            }
            if (own) {
                define(sentence, lower, hit, rest);
            }
        }

        private void define(Sentence sentence, String lower, Hit hit, String rest) {
            boolean opens = lower.substring(0, hit.from()).strip().length() < 25;
            if (!opens || !DEFINES.isIn(rest)) {
                return;
            }
            defines = true;
            Set<String> parts = new LinkedHashSet<>();
            COMPONENTS.stream().filter(lower::contains).forEach(parts::add);
            String name = lower.substring(hit.from(), hit.to());
            Told here = new Told(sentence, lower, hit, hit.to(), false);
            if (parts.size() < LEAST_COMPONENTS) {
                return;
            }
            Set<String> before = components.putIfAbsent(name, parts);
            Told first = defined.putIfAbsent(name, here);
            if (before != null && !sentence.text().equals(first.sentence().text())) {
                NonGaapUse use = new NonGaapUse(Use.DEFINED, before.equals(parts), Spot.of(sentence, 0, sentence.text().length()), "", List.of(Spot.of(first.sentence(), 0, first.sentence().text().length())));
                drift = drift.filter(d -> !d.answered()).or(() -> Optional.of(use));
            }
        }

        /** The longest phrase at a place; a figure under the standards is none where "adjusted" or "non-GAAP" stands before it. */
        private static List<Hit> settled(List<Hit> hits, WordRun words) {
            List<Hit> found = new ArrayList<>();
            for (Hit hit : hits) {
                boolean own = hit.topic().startsWith("OWN");
                boolean covered = hits.stream().anyMatch(other -> other != hit && other.firstWord() <= hit.lastWord() && hit.firstWord() <= other.lastWord() && stronger(other, hit) && !holdsFigure(other, words));
                boolean marked = false;
                for (int i = hit.firstWord() - 1; !own && i >= 0 && i >= hit.firstWord() - 3; i--) {
                    marked |= MARKS_OWN.contains(words.word(i)) && !(words.word(i).equals("gaap") && (i == 0 || !words.word(i - 1).equals("non")));
                }
                if (!covered && !marked) {
                    found.add(hit);
                }
            }
            return found;
        }

        /** "Net income of 44 million or 1.11 per share" speaks of both. */
        private static boolean holdsFigure(Hit hit, WordRun words) {
            for (int i = hit.firstWord(); i <= hit.lastWord(); i++) {
                if (Character.isDigit(words.word(i).charAt(0))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean stronger(Hit other, Hit hit) {
            boolean otherOwn = other.topic().startsWith("OWN");
            boolean own = hit.topic().startsWith("OWN");
            int length = other.lastWord() - other.firstWord() - hit.lastWord() + hit.firstWord();
            return otherOwn != own ? otherOwn : length != 0 ? length > 0 : other.topic().compareTo(hit.topic()) < 0;
        }
    }

    /** The ways in which a filing uses measures of its own. */
    public static List<NonGaapUse> in(Filing filing) {
        Reader reader = new Reader();
        int sentences = filing.sentences().size();
        for (int s = 0; s < sentences; s++) {
            reader.read(filing.sentences().get(s), filing.prose().words(s));
        }
        List<NonGaapUse> found = new ArrayList<>();
        boolean regulated = reader.american && filing.documentDate().or(() -> latest(filing)).map(day -> !day.isBefore(REGULATION_G)).orElse(false);
        List<Told> own = reader.told.entrySet().stream().filter(e -> COMPARABLE.containsKey(e.getKey())).flatMap(e -> e.getValue().stream()).sorted(java.util.Comparator.comparingLong(Told::order)).toList();
        boolean reconciled = reader.reconciles || filing.tables().stream().anyMatch(table -> table.kind() == StatementKind.RECONCILIATION || WordRun.folded(table.title()).contains("reconcil") || holdsBoth(table));
        if (!own.isEmpty()) {
            Told first = own.get(0);
            if (regulated) {
                found.add(new NonGaapUse(Use.SHOWN, reconciled, first.spot(), "", List.of()));
            }
            if (regulated && sentences >= LEAST_SENTENCES) {
                prominence(reader, filing, own, found);
                found.add(new NonGaapUse(Use.REASONED, reader.reasoned, first.spot(), "", List.of()));
            }
            if (reader.european) {
                found.add(new NonGaapUse(Use.EUROPEAN, reconciled || reader.defines, first.spot(), "", List.of()));
            }
        }
        growth(reader, found);
        margins(reader, filing, found);
        perShare(reader, filing, found);
        reader.drift.ifPresent(found::add);
        return found;
    }

    /** For the first measure whose comparable comes later or not at all; where all is well, for the first measure. */
    private static void prominence(Reader reader, Filing filing, List<Told> own, List<NonGaapUse> found) {
        Optional<NonGaapUse> order = Optional.empty();
        Optional<NonGaapUse> coverage = Optional.empty();
        Set<String> done = new LinkedHashSet<>();
        for (Told measure : own) {
            String topic = measure.hit().topic();
            if (!done.add(topic)) {
                continue;
            }
            long at = measure.order();
            Optional<Told> before = first(reader, COMPARABLE.get(topic), 0, at + 1);
            Optional<Told> after = first(reader, COMPARABLE.get(topic), at + 1, Long.MAX_VALUE);
            boolean tabled = filing.tables().stream().anyMatch(table -> table.location().order() < at && holds(table, CONCEPTS.get(topic)));
            boolean answered = before.isPresent() || tabled;
            if (answered || after.isPresent()) {
                NonGaapUse use = new NonGaapUse(Use.FIRST, answered, measure.spot(), after.map(t -> t.spot().text()).orElse(""), after.map(Told::spot).stream().toList());
                order = order.filter(u -> !u.answered() || answered).or(() -> Optional.of(use));
            }
            boolean told = before.isPresent() || after.isPresent() || filing.tables().stream().anyMatch(table -> !table.kind().isPrimary() && table.kind() != StatementKind.RECONCILIATION && holds(table, CONCEPTS.get(topic)));
            NonGaapUse use = new NonGaapUse(Use.TOLD, told, measure.spot(), "", List.of());
            coverage = coverage.filter(u -> !u.answered() || told).or(() -> Optional.of(use));
        }
        order.ifPresent(found::add);
        coverage.ifPresent(found::add);
    }

    private static Optional<Told> first(Reader reader, Set<String> topics, long from, long to) {
        return topics.stream().flatMap(topic -> reader.told.getOrDefault(topic, List.of()).stream()).filter(told -> !told.ahead() && told.order() >= from && told.order() < to)
                .min(java.util.Comparator.comparingLong(Told::order));
    }

    private static void growth(Reader reader, List<NonGaapUse> found) {
        for (Map.Entry<String, List<Told>> grown : reader.grown.entrySet()) {
            Set<String> comparable = COMPARABLE.get(grown.getKey());
            if (comparable != null) {
                Told first = grown.getValue().get(0);
                found.add(new NonGaapUse(Use.GROWTH, comparable.stream().anyMatch(reader.grown::containsKey), first.spot(), "", List.of()));
            }
        }
    }

    private static void margins(Reader reader, Filing filing, List<NonGaapUse> found) {
        List<Told> own = reader.margins.getOrDefault("OWN_MARGIN", List.of());
        if (!own.isEmpty()) {
            boolean beside = reader.margins.containsKey("MARGIN") || filing.facts().stream().anyMatch(fact -> MARGINS.contains(fact.concept())) || filing.tables().stream().flatMap(table -> table.rows().stream()).anyMatch(NonGaapUse::isMargin);
            found.add(new NonGaapUse(Use.MARGIN, beside, own.get(0).spot(), "", List.of()));
        }
    }

    private static boolean isMargin(Row row) {
        String key = row.key();
        return key.contains("margin") && !key.contains("adjusted") && !key.contains("ebitda") && (!key.contains("non gaap"));
    }

    private static void perShare(Reader reader, Filing filing, List<NonGaapUse> found) {
        for (Told told : reader.perShare) {
            found.add(new NonGaapUse(Use.PER_SHARE, false, told.spot(), "", List.of()));
            return;
        }
        for (Table table : filing.tables()) {
            for (Row row : table.rows()) {
                String key = row.key();
                boolean per = key.contains("per share") || key.contains("per diluted share") || key.contains("per basic share") || key.contains("per common share");
                if (per && !row.isHeading() && (key.startsWith("ebitda") || key.startsWith("adjusted ebitda") || key.startsWith("free cash flow") || key.startsWith("cash flow") || key.startsWith("operating cash flow"))) {
                    Fact fact = row.facts().get(0);
                    found.add(new NonGaapUse(Use.PER_SHARE, false, Spot.of(row), "", List.of(Spot.of(fact))));
                    return;
                }
            }
        }
    }

    private static boolean holdsBoth(Table table) {
        return holds(table, OWN_CONCEPTS) && (holds(table, Set.of("NET_INCOME", "OPERATING_INCOME", "EPS_DILUTED", "EPS_BASIC", "GROSS_PROFIT", "CFO", "PROFIT_INCLUDING_NCI", "NET_INCOME_COMMON", "CONTINUING_INCOME", "CF_NET_INCOME")));
    }

    private static boolean holds(Table table, Set<String> concepts) {
        return table.rows().stream().anyMatch(row -> concepts.contains(row.concept()));
    }

    private static Optional<LocalDate> latest(Filing filing) {
        return filing.statements().stream().flatMap(table -> table.columns().stream()).filter(column -> column.period().isStated()).map(column -> column.period().end()).max(LocalDate::compareTo);
    }
}
