package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says how revenue of a period turned out against what was expected of it: {@code rank} 1 above, 0 as expected, -1 below; {@code spans} are the lengths in months of the periods it speaks of.
 * {@code other} is the first sentence of the filing that says otherwise of one of them. Revenue of a part of the business, plans and suppositions are left out.
 */
public record GuidanceVerdict(Sentence sentence, int rank, List<Integer> spans, Optional<GuidanceVerdict> other, int from, int to) implements SentencePart {

    private static final String MARK = "(?:(?:our|the|its|company's|management's|previous|prior|revenue|market|analysts?'?|own|initial|earlier) ){0,3}(?:guidance|expectations?|forecasts?|outlook|targets?|consensus|estimates)\\b";
    private static final List<Prefiltered> RANKS = List.of(
            Prefiltered.compile("\\b(?:below|fell short of|falls? short of|missed|misses) " + MARK, Pattern.CASE_INSENSITIVE),
            Prefiltered.compile("\\b(?:in line with|consistent with|within|met|meets|meeting) " + MARK, Pattern.CASE_INSENSITIVE),
            Prefiltered.compile("\\b(?:surpass(?:ed|es|ing)?|exceed(?:ed|s|ing)?|beat(?:s|ing)?|topp(?:ed|ing)|above|ahead of|better than) " + MARK, Pattern.CASE_INSENSITIVE));
    /** What every mark holds one of. */
    private static final List<String> MARKS = List.of("guidance", "expectation", "forecast", "outlook", "target", "consensus", "estimates");
    private static final Prefiltered SUPPOSED = Prefiltered.compile("\\b(?:expects?|expected to|will|would|may|might|could|should|if|not|no|whether|anticipates?|cannot|plan|aim|intend)\\b", Pattern.CASE_INSENSITIVE);
    /** Revenue as a whole: what stands directly before the word says nothing of a part of the business. */
    private static final Prefiltered REVENUE = Prefiltered.compile("(?:^|\\b(?:record|quarterly|annual|total|net|our|the|company's|quarter|year|consolidated|full-year|and|[A-Z]{2,6}(?:'s|\u2019s))[ ]|^[^A-Za-z]*)revenues?\\b(?! (?:from|of) (?!the (?:full|first|second|third|fourth|quarter|year|fiscal)|fiscal))", Pattern.CASE_INSENSITIVE);

    public GuidanceVerdict {
        spans = List.copyOf(spans);
    }

    @Override
    public String meant() {
        return other.map(o -> o.at().text()).orElse("");
    }

    @Override
    public List<Spot> beside() {
        return other.map(o -> List.of(o.at())).orElse(List.of());
    }

    public boolean isContradicted() {
        return other.isPresent();
    }

    /** The verdicts of a filing, each beside the first that contradicts it. */
    public static List<GuidanceVerdict> in(Filing filing) {
        List<GuidanceVerdict> found = new ArrayList<>();
        Map<Sentence, List<Claim>> claims = null;
        for (Sentence sentence : filing.prose().holding(MARKS)) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            if (!lower.contains("revenue") || MARKS.stream().noneMatch(lower::contains)) {
                continue;
            }
            for (int r = 0; r < RANKS.size(); r++) {
                Matcher verdict = RANKS.get(r).matcher(sentence.text());
                if (!verdict.find()) {
                    continue;
                }
                String before = sentence.text().substring(0, verdict.start());
                if (REVENUE.isIn(before) && !SUPPOSED.isIn(before)) {
                    claims = claims == null ? bySentence(filing) : claims;
                    TreeSet<Integer> spans = spans(before.toLowerCase(Locale.ROOT), claims.getOrDefault(sentence, List.of()));
                    if (!spans.isEmpty()) {
                        found.add(new GuidanceVerdict(sentence, r - 1, List.copyOf(spans), Optional.empty(), verdict.start(), verdict.end()));
                    }
                }
                break;
            }
        }
        List<GuidanceVerdict> held = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            GuidanceVerdict verdict = found.get(i);
            Optional<GuidanceVerdict> other = found.subList(i + 1, found.size()).stream().filter(o -> o.rank != verdict.rank && o.spans.stream().anyMatch(verdict.spans::contains)).findFirst();
            held.add(new GuidanceVerdict(verdict.sentence, verdict.rank, verdict.spans, other, verdict.from, verdict.to));
        }
        return held;
    }

    private static Map<Sentence, List<Claim>> bySentence(Filing filing) {
        Map<Sentence, List<Claim>> claims = new IdentityHashMap<>();
        filing.claims().forEach(claim -> claims.computeIfAbsent(claim.sentence(), s -> new ArrayList<>()).add(claim));
        return claims;
    }

    private static TreeSet<Integer> spans(String words, List<Claim> claims) {
        TreeSet<Integer> spans = new TreeSet<>();
        for (Claim claim : claims) {
            if (claim.concept().equals("REVENUE") && claim.period().months() > 0) {
                spans.add(claim.period().months());
            }
        }
        if (spans.isEmpty()) {
            if (words.contains("quarter")) {
                spans.add(3);
            }
            if (words.contains("annual") || words.contains("full year") || words.contains("full-year") || words.contains("fiscal year") && !words.contains("quarter of")) {
                spans.add(12);
            }
        }
        return spans;
    }
}
