package dev.tickmark.recognition;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A share of revenue or assets that a sentence gives in words ("services accounted for approximately half of our revenues") of a line that a table prints beside its total: {@code points} is how far the share lies beyond what
 * the words allow, in the period in which it lies nearest. "More than half" allows anything above; a bare or an approximate half allows a twentieth of the whole on both sides.
 */
public record ShareInWords(Sentence sentence, BigDecimal points, Fact part, Fact whole, int from, int to) implements SentencePart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWENTIETH = BigDecimal.valueOf(5);
    private static final Map<String, BigDecimal> WORDS = Map.of("half", new BigDecimal("50"), "third", new BigDecimal("33.3"), "two thirds", new BigDecimal("66.7"), "quarter", new BigDecimal("25"), "three quarters", new BigDecimal("75"), "fifth", new BigDecimal("20"));
    /** What stands before the name of a line: the clause before it, an article. */
    private static final Pattern OPENING = Pattern.compile("^(?:.*[,;:] |.*\\bthat )?(?:[Oo]ur |[Tt]he |[Rr]evenues? from )*");
    private static final Prefiltered SAYS = Prefiltered.compile(" (?:accounts? for|accounted for|represents?|represented|made up|makes? up|contributed|comprised?|constituted) "
            + "((?:approximately|about|nearly|almost|roughly|around|over|more than|less than|at least|under) )?(?:one[- ]|a )?(half|third|two[- ]thirds|quarter|three[- ]quarters|fifth) of (?:our |the company's |total |consolidated |net |its |the )*(revenues?|sales|assets)\\b");

    @Override
    public String meant() {
        BigDecimal share = part.value().multiply(HUNDRED).divide(whole.value(), Interval.CONTEXT).setScale(1, RoundingMode.HALF_UP);
        return share.toPlainString() + "%: " + part.text() + " of " + whole.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(part), Spot.of(whole));
    }

    /** The shares of a filing that are told so. */
    public static List<ShareInWords> in(Filing filing) {
        List<ShareInWords> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("half", "third", "quarter", "fifth")) {
            String text = sentence.text();
            boolean share = text.contains("half of") || text.contains("third of") || text.contains("thirds of") || text.contains("quarter of") || text.contains("quarters of") || text.contains("fifth of");
            Matcher says = share ? SAYS.matcher(text) : null;
            if (says != null && says.find()) {
                nearest(filing, sentence, says).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<ShareInWords> nearest(Filing filing, Sentence sentence, Matcher says) {
        String name = Cause.line(Captions.key(OPENING.matcher(sentence.text().substring(0, says.start())).replaceFirst("")));
        Interval allowed = allowed(says.group(1) == null ? "" : says.group(1).strip(), WORDS.get(says.group(2).replace('-', ' ')));
        String base = says.group(3).equals("assets") ? "ASSETS" : "REVENUE";
        ShareInWords nearest = null;
        for (Table table : filing.tables()) {
            Row total = table.rows().stream().filter(row -> row.concept().equals(base) && !row.isHeading()).findFirst().orElse(null);
            Row line = total == null ? null : table.rows().stream().filter(row -> row != total && !row.isHeading() && Cause.line(row.key()).equals(name)).findFirst().orElse(null);
            for (Fact part : line == null ? List.<Fact>of() : line.facts()) {
                Fact whole = total.facts().stream().filter(fact -> fact.column() == part.column() && isMoney(fact)).findFirst().orElse(null);
                if (whole != null && isMoney(part) && whole.value().compareTo(part.value()) > 0) {
                    ShareInWords one = new ShareInWords(sentence, beyond(part.interval().over(whole.interval()).times(HUNDRED), allowed), part, whole, says.start(1) < 0 ? says.start(2) : says.start(1), says.end(2));
                    nearest = nearest == null || one.points.compareTo(nearest.points) < 0 ? one : nearest;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static boolean isMoney(Fact fact) {
        return fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && fact.value().signum() > 0 && !fact.interval().holds(BigDecimal.ZERO);
    }

    private static Interval allowed(String hedge, BigDecimal share) {
        return switch (hedge.toLowerCase(Locale.ROOT)) {
            case "over", "more than", "at least" -> new Interval(share, HUNDRED);
            case "less than", "under" -> new Interval(BigDecimal.ZERO, share);
            default -> Interval.around(share, TWENTIETH);
        };
    }

    private static BigDecimal beyond(Interval share, Interval allowed) {
        if (share.meets(allowed)) {
            return BigDecimal.ZERO;
        }
        return share.low().compareTo(allowed.high()) > 0 ? share.low().subtract(allowed.high()) : allowed.low().subtract(share.high());
    }
}
