package dev.tickmark.schedule;

import dev.tickmark.recognition.Captions;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Period;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of a filing's tables, to be found by what a claim calls them. */
final class ClaimLines {

    private static final List<String> RESULTS_PER_SHARE = List.of("EPS_DILUTED", "EPS_BASIC", "NON_GAAP_EPS", "EPS_CONTINUING_DILUTED", "EPS_CONTINUING_BASIC", "EPS_ADS");

    /** A row of a table and the words that name it: its caption's and, apart, those of the headings over it. */
    static final class Line {
        private final Row row;
        private final Table table;
        private final Set<String> words;
        private final Set<String> around;

        Line(Row row, Table table, Set<String> words, Set<String> around) {
            this.row = row;
            this.table = table;
            this.words = words;
            this.around = around;
        }

        Row row() {
            return row;
        }

        Table table() {
            return table;
        }

        Set<String> words() {
            return words;
        }

        Set<String> around() {
            return around;
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final Map<Table, List<Line>> byTable = new IdentityHashMap<>();
    private final Map<String, List<Line>> byConcept = new HashMap<>();
    private final Map<String, List<Line>> byWord = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    ClaimLines(Filing filing) {
        for (Table table : filing.tables()) {
            Set<String> title = words(Captions.key(table.title()));
            for (Row row : table.rows()) {
                if (!row.isHeading()) {
                    Set<String> around = new HashSet<>(words(row.section()));
                    around.addAll(title);
                    Line line = new Line(row, table, words(row.key()), around);
                    lines.add(line);
                    byTable.computeIfAbsent(table, t -> new ArrayList<>()).add(line);
                    Set<String> concepts = new HashSet<>(Set.of(row.concept()));
                    row.facts().forEach(fact -> concepts.add(fact.concept()));
                    concepts.forEach(concept -> byConcept.computeIfAbsent(concept, c -> new ArrayList<>()).add(line));
                    line.words().forEach(w -> byWord.computeIfAbsent(w, x -> new ArrayList<>()).add(line));
                }
            }
        }
    }

    List<Line> all() {
        return lines;
    }

    /** The lines of a table. */
    List<Line> of(Table table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** The telling words of a phrase. */
    Set<String> words(String key) {
        return words.computeIfAbsent(key, ClaimWords::of);
    }

    /** The lines that may answer a claim: those of its concept, then those that share a word with it. */
    List<Line> candidates(Claim claim) {
        Set<Line> found = new LinkedHashSet<>();
        if (!claim.concept().isEmpty()) {
            found.addAll(byConcept.getOrDefault(claim.concept(), List.of()));
            found.addAll(byConcept.getOrDefault("CF_" + claim.concept(), List.of()));
        }
        for (String word : words(claim.metric())) {
            found.addAll(byWord.getOrDefault(word, List.of()));
        }
        if (claim.kind() == Claim.Kind.PER_SHARE) {
            RESULTS_PER_SHARE.forEach(concept -> found.addAll(byConcept.getOrDefault(concept, List.of())));
        }
        return new ArrayList<>(found);
    }

    /** How many of the metric's words a line has, the caption's own counting twice, less those it has too many. */
    int likeness(Claim claim, Line line) {
        Set<String> metric = words(claim.metric());
        int score = claim.concept().isEmpty() || !names(line, claim.concept()) ? 0 : 6;
        // a result per share is seldom called by its full name in a sentence
        score += claim.kind() == Claim.Kind.PER_SHARE && ClaimFit.digits(claim.figure()) >= 3 && RESULTS_PER_SHARE.stream().anyMatch(concept -> names(line, concept)) ? 8 : 0;
        for (String word : metric) {
            score += line.words().contains(word) ? 2 : line.around().contains(word) ? 1 : -1;
        }
        for (String word : line.words()) {
            score -= metric.contains(word) ? 0 : 1;
        }
        return score;
    }

    /** Whether a line is of the concept, by its caption or, where its columns are of two kinds, by one of its figures. */
    static boolean names(Line line, String concept) {
        return line.row().concept().equals(concept) || line.row().facts().stream().anyMatch(fact -> fact.concept().equals(concept));
    }

    /** Whether a line is beyond doubt what the claim speaks of: the same concept on the face of a statement, or the same words. */
    boolean certain(Claim claim, Line line) {
        if (claim.metric().endsWith(" in part")) {
            return false;
        }
        if (!claim.concept().isEmpty() && names(line, claim.concept()) && (line.table().kind().isPrimary() || claim.kind() == Claim.Kind.COUNT || claim.concept().startsWith("NON_GAAP") || claim.concept().startsWith("ADJUSTED"))) {
            return true;
        }
        Set<String> metric = words(claim.metric());
        return metric.size() >= 2 && metric.equals(line.words());
    }

    /** How many words of a metric a line's caption has. */
    static int overlap(Set<String> metric, Line line) {
        int n = 0;
        for (String word : metric) {
            n += line.words().contains(word) ? 1 : 0;
        }
        return n;
    }

    /** Whether two periods are of one length and end within days of each other, as quarters of weeks and of months do. */
    static boolean same(Period a, Period b) {
        if (a.equals(b)) {
            return a.isStated();
        }
        if (!a.isStated() || !b.isStated() || Math.abs(a.end().toEpochDay() - b.end().toEpochDay()) > 8) {
            return false;
        }
        return a.isInstant() || b.isInstant() || a.months() == b.months();
    }
}
