package dev.tickmark.review;

import dev.tickmark.examination.NotRun;
import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Outcome;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every rule of a rulebook did on some filings. */
public final class RuleCoverage {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> reasons = new HashMap<>();
    private int filings;

    /**
     * One rule: in how many filings it had something to work on; the comparisons it ticked and took exception to; the findings it raised; the most frequent reason why it could not run; and the longest it took, in nanoseconds, with the filing
     * (0 and empty where times were not taken).
     */
    public record Row(RuleCard card, int ran, int ticks, int exceptions, int raised, String why, long slowest, String slowestFiling) {

        private Row plus(int more, int ticked, int excepted, int found, String reason) {
            return new Row(card, ran + more, ticks + ticked, exceptions + excepted, raised + found, reason, slowest, slowestFiling);
        }

        private Row timed(long nanos, String filing) {
            return nanos <= slowest ? this : new Row(card, ran, ticks, exceptions, raised, why, nanos, filing);
        }
    }

    public RuleCoverage(Rulebook rulebook) {
        rulebook.cards().forEach(card -> rows.put(card.code(), new Row(card, 0, 0, 0, 0, "", 0, "")));
    }

    /** Counts what a review's rules did. */
    public void add(Review review) {
        filings++;
        Map<String, String> notRun = new HashMap<>();
        for (NotRun each : review.examination().notRun()) {
            notRun.put(each.rule(), each.missing());
        }
        Map<String, int[]> counts = new HashMap<>();
        review.examination().judgements().forEach(judgement -> counts.computeIfAbsent(judgement.rule().code(), code -> new int[3])[judgement.comparison().outcome() == Outcome.EXCEPTION ? 1 : 0]++);
        for (Finding finding : review.findings()) {
            counts.computeIfAbsent(finding.rule(), code -> new int[3])[2]++;
        }
        rows.replaceAll((code, row) -> {
            int[] count = counts.getOrDefault(code, new int[3]);
            Optional.ofNullable(notRun.get(code)).ifPresent(reason -> reasons.computeIfAbsent(code, key -> new HashMap<>()).merge(reason, 1, Integer::sum));
            return row.plus(notRun.containsKey(code) ? 0 : 1, count[0], count[1], count[2], frequent(code));
        });
    }

    /** Takes down how long each rule took on a filing. */
    public void add(String filing, Map<String, Long> nanos) {
        rows.replaceAll((code, row) -> row.timed(nanos.getOrDefault(code, 0L), filing));
    }

    private String frequent(String code) {
        return reasons.getOrDefault(code, Map.of()).entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).orElse("");
    }

    /** How many filings were counted. */
    public int filings() {
        return filings;
    }

    /** Every rule, by code. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }
}
