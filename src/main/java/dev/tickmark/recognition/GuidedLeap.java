package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expectation beside what was: a margin that is to move by so many basis points ({@code kind} MARGIN_POINTS), or revenue that is to grow by so many times the growth of the year shown ({@code kind} TIMES_THE_TREND).
 * {@code size} is that number, {@code points} by how many points the margin or the growth of revenue is to be another.
 */
public record GuidedLeap(Sentence sentence, String kind, BigDecimal size, BigDecimal points, String trend, int from, int to) implements SentencePart {

    private static final Prefiltered MARGIN = Prefiltered.compile("\\b(?:expects?|anticipates?|forecasts?|projects?|outlook|guidance)\\b[^.;]{0,120}\\bmargins?\\b(?:(?!\\b(?:increased|decreased|expanded|improved|declined|was|were)\\b)[^.;]){0,60}?"
            + "\\b(?:by|of|approximately|about|expand|improve|increase|decrease|decline|expansion|improvement|up|down)\\b[^.;\\d]{0,30}(\\d{1,3}(?:,\\d{3})?)(?: (?:to|-) \\d+)? ?(?:basis points|bps)\\b", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String meant() {
        return trend;
    }

    /** The expectations of a filing that are so. */
    public static List<GuidedLeap> in(Filing filing) {
        List<GuidedLeap> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("margin")) {
            String text = sentence.text();
            Matcher margin = text.contains("margin") && (text.contains("basis points") || text.contains("bps")) ? MARGIN.matcher(text) : null;
            if (margin != null && margin.find()) {
                BigDecimal size = new BigDecimal(margin.group(1).replace(",", ""));
                BigDecimal points = size.movePointLeft(2).stripTrailingZeros();
                found.add(new GuidedLeap(sentence, "MARGIN_POINTS", size, points, points.toPlainString() + " points of margin", margin.start(1), margin.end()));
            }
        }
        GuidedGrowth.in(filing).flatMap(growth -> growth(filing, growth)).ifPresent(found::add);
        return found;
    }

    private static Optional<GuidedLeap> growth(Filing filing, GuidedGrowth guided) {
        List<Fact> years = YearlyRevenue.of(filing);
        Fact now = years.isEmpty() ? null : years.get(0);
        Fact then = now == null ? null : years.stream().filter(fact -> fact.end().isBefore(now.end())).findFirst().orElse(null);
        if (then == null) {
            return Optional.empty();
        }
        BigDecimal trend = now.value().subtract(then.value()).multiply(HUNDRED).divide(then.value(), Interval.CONTEXT);
        boolean grew = now.period().endsYearAfter(then.period()) && trend.signum() > 0 && now.uom().equals(then.uom());
        int at = guided.sentence().text().indexOf(guided.percent().text());
        if (!grew || at < 0) {
            return Optional.empty();
        }
        String words = "revenue grew by " + trend.setScale(1, RoundingMode.HALF_UP).toPlainString() + "% in " + now.period().words();
        BigDecimal growth = guided.percent().value();
        return Optional.of(new GuidedLeap(guided.sentence(), "TIMES_THE_TREND", growth.divide(trend, Interval.CONTEXT), growth.subtract(trend), words, at, at + guided.percent().text().length()));
    }
}
