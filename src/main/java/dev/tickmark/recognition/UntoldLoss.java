package dev.tickmark.recognition;

import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A net loss of the latest year in the income statement, beside what the text says of that year: {@code revenueTold} whether it gives the year's revenue, {@code told} whether it gives the loss, in words or figures.
 */
public record UntoldLoss(Fact loss, Optional<Claim> revenue, boolean told) implements Wording {

    @Override
    public Spot at() {
        return Spot.of(loss);
    }

    public boolean isRevenueTold() {
        return revenue.isPresent();
    }

    @Override
    public String meant() {
        return loss.caption() + " for " + loss.period().words();
    }

    @Override
    public List<Spot> beside() {
        return revenue.map(claim -> List.of(Spot.of(claim))).orElse(List.of());
    }

    /** The loss of a filing's latest year, if it is one. */
    public static List<UntoldLoss> in(Filing filing) {
        Fact latest = null;
        for (Table table : filing.statements()) {
            for (Column column : table.kind() == StatementKind.INCOME_STATEMENT ? table.columns() : List.<Column>of()) {
                if (column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period().months() == 12) {
                    Fact fact = table.rows().stream().flatMap(row -> row.facts().stream()).filter(f -> f.column() == column.index() && f.concept().equals("NET_INCOME")).findFirst().orElse(null);
                    latest = fact != null && (latest == null || fact.end().isAfter(latest.end())) ? fact : latest;
                }
            }
        }
        if (latest == null || latest.value().signum() >= 0) {
            return List.of();
        }
        Fact loss = latest;
        Optional<Claim> revenue = filing.claims().stream().filter(c -> c.concept().equals("REVENUE") && c.kind() == Claim.Kind.AMOUNT && c.period().months() == 12 && c.period().end().equals(loss.end())).findFirst();
        boolean claimed = filing.claims().stream().anyMatch(c -> c.concept().startsWith("NET_INCOME") || c.concept().startsWith("PROFIT") ? c.period().equals(loss.period()) || !c.period().isStated() : false);
        return List.of(new UntoldLoss(loss, revenue, claimed || printed(filing, loss)));
    }

    /** Whether a sentence speaks of a net loss or result beside the amount, in whatever scale. */
    private static boolean printed(Filing filing, Fact loss) {
        List<String> forms = new ArrayList<>();
        BigDecimal whole = loss.value().abs();
        for (int scale : new int[] {3, 6, 9}) {
            for (int decimals = 0; decimals <= 3; decimals++) {
                BigDecimal printed = whole.scaleByPowerOfTen(-scale).setScale(decimals, RoundingMode.HALF_UP);
                if (printed.setScale(0, RoundingMode.DOWN).precision() + decimals >= 2 && printed.signum() > 0) {
                    forms.add(String.format(Locale.ROOT, "%,." + decimals + "f", printed));
                }
            }
        }
        forms.add(String.format(Locale.ROOT, "%,.0f", whole));
        for (Sentence sentence : filing.prose().holding("loss", "income", "result")) {
            String lower = sentence.text().toLowerCase(Locale.ROOT);
            if ((lower.contains("loss") || lower.contains("net income") || lower.contains("result")) && forms.stream().anyMatch(form -> stands(lower, form))) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String text, String number) {
        int at = text.indexOf(number);
        while (at >= 0) {
            int end = at + number.length();
            boolean before = at == 0 || "0123456789.,".indexOf(text.charAt(at - 1)) < 0;
            boolean after = end == text.length() || !Character.isDigit(text.charAt(end)) && !(end + 1 < text.length() && ".,".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1)));
            if (before && after) {
                return true;
            }
            at = text.indexOf(number, at + 1);
        }
        return false;
    }
}
