package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.amount.Rounding;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Revenue of the coming year that a sentence expects both as an amount and as growth ("to grow 10% to $49.4 million"): {@code target} the amount, {@code base} the revenue of the latest year shown, {@code holds} whether the one
 * follows from the other and the base within rounding, or from that of any other year shown. Words that speak of another basis (organic, at constant currency, adjusted) leave the sentence out.
 */
public record GuidedTarget(Sentence sentence, Fact target, Fact base, BigDecimal percent, boolean holds) implements Wording {

    private static final Prefiltered SAYS = Prefiltered.compile("\\b(?:expects?|anticipates?|forecasts?|projects?)\\b[^.;]{0,60}\\b(?:revenues?|net sales|sales)\\b[^.;]{0,60}\\b(?:grow|increase|rise)\\b (?:by )?(approximately |about |more than |at least |over )?"
            + "(\\d{1,2}(?:\\.\\d+)?) ?(?:%|percent)(?:,)? to (approximately |about |more than |at least |over )?[A-Z$\u00a5\u20ac\u00a3]{1,4} ?(\\d[\\d,.]*\\d)", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered OTHER_BASIS = Prefiltered.compile("quarter|organic|constant|currenc|adjusted|comparable|excluding|pro ?forma|segment|underlying", Pattern.CASE_INSENSITIVE);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public Spot at() {
        return Spot.of(target);
    }

    @Override
    public String meant() {
        BigDecimal growth = target.value().multiply(HUNDRED).divide(base.value(), Interval.CONTEXT).subtract(HUNDRED).setScale(1, RoundingMode.HALF_UP);
        return growth.toPlainString() + "% on " + base.text() + " for " + base.period().words() + ", not " + percent.toPlainString() + "%";
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(base));
    }

    /** The expectations of a filing that are told so. */
    public static List<GuidedTarget> in(Filing filing) {
        List<GuidedTarget> found = new ArrayList<>();
        List<Fact> years = null;
        for (Sentence sentence : filing.prose().holding("expect", "anticipat", "forecast", "project")) {
            String text = sentence.text();
            boolean expects = text.contains("xpect") || text.contains("nticipat") || text.contains("orecast") || text.contains("roject");
            Matcher says = expects && text.contains(" to ") && (text.contains("grow") || text.contains("increase") || text.contains("rise")) && !OTHER_BASIS.isIn(text) ? SAYS.matcher(text) : null;
            if (says != null && says.find()) {
                years = years == null ? YearlyRevenue.of(filing) : years;
                target(filing, sentence, says, years, found);
            }
        }
        return found;
    }

    private static void target(Filing filing, Sentence sentence, Matcher says, List<Fact> years, List<GuidedTarget> found) {
        long at = sentence.excerpt().location(says.start(4), says.start(4) + 1).order();
        Fact target = Spot.within(filing.facts().stream().filter(fact -> !fact.isTabular() && fact.uom().isCurrency()).toList(), Fact::location, sentence).stream()
                .filter(fact -> fact.location().order() <= at && at - fact.location().order() <= says.group(0).length() && fact.text().contains(says.group(4))).findFirst().orElse(null);
        List<Fact> bases = target == null ? List.of() : years.stream().filter(fact -> fact.uom().equals(target.uom())).toList();
        if (bases.isEmpty()) {
            return;
        }
        BigDecimal percent = new BigDecimal(says.group(2));
        Interval growth = open(Interval.printed(percent, BigDecimal.ONE.movePointLeft(percent.scale()), Rounding.NEAREST), percent, says.group(1));
        Interval amount = open(target.interval(), target.value(), says.group(3));
        boolean holds = bases.stream().anyMatch(base -> base.interval().times(growth.plus(Interval.exactly(HUNDRED))).meets(amount.times(HUNDRED)));
        found.add(new GuidedTarget(sentence, target, bases.get(0), percent, holds));
    }

    /** As far as the words before a figure reach: "about" to both sides, "more than" upwards. */
    private static Interval open(Interval interval, BigDecimal value, String hedge) {
        String word = hedge == null ? "" : hedge.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "" -> interval;
            case "approximately", "about" -> interval.roughly(value);
            default -> interval.beyond(value);
        };
    }
}
