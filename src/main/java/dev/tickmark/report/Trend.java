package dev.tickmark.report;

import dev.tickmark.review.Review;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Span;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A key line item over the periods shown, as bars above and below a zero line and as a table. Heights are in the units of the drawing, {@link #HEIGHT} high. */
public record Trend(String title, String unit, int width, int zero, List<Bar> bars) {

    /** One period's bar. */
    public record Bar(int x, int middle, int y, int height, int labelY, boolean negative, String value, String period, String shortPeriod, String href) {
    }

    static final int HEIGHT = 132;
    private static final int TOP = 16;
    private static final int BOTTOM = 98;
    private static final int STEP = 84;
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("CASH", "Cash and cash equivalents");
        TITLES.put("EQUITY", "Shareholders\u2019 equity");
        TITLES.put("NET_INCOME", "Net result");
        TITLES.put("EQUITY_METHOD_RESULT", "Equity-method result");
    }

    static List<Trend> of(Review review, PlaceLinks pane) {
        List<Trend> trends = new ArrayList<>();
        for (Map.Entry<String, String> title : TITLES.entrySet()) {
            for (Span span : Span.values()) {
                Map<java.time.LocalDate, Fact> byEnd = new TreeMap<>();
                review.schedule().keyFigures().stream().filter(figure -> figure.concept().equals(title.getKey()) && figure.span() == span)
                        .map(KeyFigure::fact).filter(fact -> fact.period().isStated() && fact.role() == FactRole.AMOUNT).sorted(Comparator.comparingLong(fact -> fact.location().order()))
                        .forEach(fact -> byEnd.putIfAbsent(fact.end(), fact));
                if (byEnd.size() > 1) {
                    trends.add(drawn(title.getValue() + words(span), List.copyOf(byEnd.values()), pane));
                }
            }
        }
        return trends;
    }

    private static Trend drawn(String title, List<Fact> facts, PlaceLinks pane) {
        BigDecimal high = facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal low = facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal range = high.subtract(low).signum() == 0 ? BigDecimal.ONE : high.subtract(low);
        int bottom = low.signum() < 0 ? BOTTOM - 14 : BOTTOM;
        int zero = TOP + scaled(high, range, bottom - TOP);
        List<Bar> bars = new ArrayList<>();
        for (Fact fact : facts) {
            boolean negative = fact.value().signum() < 0;
            int height = Math.max(1, scaled(fact.value().abs(), range, bottom - TOP));
            int y = negative ? zero : zero - height;
            bars.add(new Bar(bars.size() * STEP + 14, bars.size() * STEP + 42, y, height, negative ? y + height + 12 : y - 5, negative, Digits.beside(fact.value(), fact), fact.period().words(),
                    shortWords(fact), pane.href(dev.tickmark.finding.Mark.of("", fact))));
        }
        return new Trend(title, Digits.unit(facts.get(facts.size() - 1)), facts.size() * STEP, zero, bars);
    }

    private static int scaled(BigDecimal value, BigDecimal range, int height) {
        return value.multiply(BigDecimal.valueOf(height)).divide(range, 0, RoundingMode.HALF_UP).intValue();
    }

    private static String words(Span span) {
        return switch (span) {
            case INSTANT -> "";
            case YEAR -> ", year";
            case HALF_YEAR -> ", half-year";
            case NINE_MONTHS -> ", nine months";
            case QUARTER -> ", quarter";
            case OTHER -> ", other period";
        };
    }

    private static String shortWords(Fact fact) {
        return java.time.format.DateTimeFormatter.ofPattern("MMM yyyy", java.util.Locale.ENGLISH).format(fact.end());
    }
}
