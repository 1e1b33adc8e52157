package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Duration;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether figures of one year can belong together that no identity binds: interest paid and the debt it was paid on, the weighted number of shares and the numbers at both ends of the year. */
final class PlausibleFlows {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    /** Numbers of shares further apart than so many times are rather in different units. */
    private static final BigDecimal MOST = BigDecimal.valueOf(5);

    private static final Set<String> DEBT = Set.of("SHORT_TERM_DEBT", "SHORT_TERM_DEBT_INCLUDING_CURRENT_PORTION", "LONG_TERM_DEBT_CURRENT", "CONVERTIBLE_NOTES_CURRENT", "LONG_TERM_DEBT", "LONG_TERM_DEBT_AND_LEASES", "LONG_TERM_DEBT_AND_LEASES_CURRENT",
            "LONG_TERM_DEBT_TOTAL", "BORROWINGS", "BONDS", "TERM_LOAN", "REVOLVING_CREDIT", "MORTGAGES_PAYABLE", "CONVERTIBLE_NOTES", "SUBORDINATED_DEBT");
    private static final Prefiltered WORDS = Prefiltered.compile("\\b(?:borrowings?|debt|debentures?|bonds?|loans? payable|on loan|notes? payable|lease (?:liabilit|obligat)\\w*|leases?|mortgages?|credit facilit\\w*|financial liabilities)\\b");

    private final Filing filing;
    private final PeriodFigures year;
    private final PeriodFigures before;
    private final KeyFigures figures;
    private final MeasureSheet sheet;

    private PlausibleFlows(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        this.filing = filing;
        this.figures = figures;
        this.sheet = sheet;
        this.year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        this.before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
    }

    static void of(Filing filing, KeyFigures figures, Sector sector, MeasureSheet sheet) {
        PlausibleFlows flows = new PlausibleFlows(filing, figures, sheet);
        if (!sector.isFinancial()) {
            flows.interest();
        }
        flows.shares();
        sheet.omit("INTEREST_PAID_TO_DEBT", "interest paid in a full year and debt at both its ends are not all printed");
        sheet.omit("SHARES_BEYOND_BALANCES", "the weighted number of shares of a full year and the numbers at both its ends are not all printed");
    }

    /** Interest paid over the average of the debt at both ends of the year. */
    private void interest() {
        Line paid = Line.cost(year.flow("INTEREST_PAID"), "interest paid");
        Line now = year.flow("INTEREST_PAID").map(fact -> debt(fact.end())).orElse(Line.UNKNOWN);
        Line then = year.flow("INTEREST_PAID").filter(fact -> fact.period() instanceof Duration).map(fact -> debt(((Duration) fact.period()).start().minusDays(1))).orElse(Line.UNKNOWN);
        if (paid.isKnown() && now.isKnown() && then.isKnown() && now.signum() > 0 && then.signum() > 0) {
            sheet.ratio("INTEREST_PAID_TO_DEBT", "%", TWO.multiply(MeasureSheet.HUNDRED), year, new Quotient(paid, now.plus(then)));
        }
    }

    /** Every balance on a day that may bear interest, leases among them; several lines may be of one kind, due within a year and later. */
    private Line debt(LocalDate day) {
        List<Term> terms = new ArrayList<>();
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.BALANCE_SHEET ? table.rows() : List.<Row>of()) {
                row.facts().stream().filter(fact -> isDebt(row) && fact.end().equals(day) && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency() && fact.value().signum() != 0).findFirst()
                        .ifPresent(fact -> terms.add(fact.value().signum() < 0 ? Term.minus(fact, "debt") : Term.plus(fact, "debt")));
            }
        }
        return new Line(terms);
    }

    private static boolean isDebt(Row row) {
        return DEBT.contains(row.concept()) || !row.key().startsWith("total") && WORDS.isIn(row.key());
    }

    /** By how many percent the weighted number of shares lies beyond the nearer of the numbers outstanding at both ends of the year; zero where it lies between them. */
    private void shares() {
        Optional<Fact> weighted = figures.get("SHARES_BASIC", Span.YEAR, Age.CURRENT).map(KeyFigure::fact).filter(fact -> fact.role() == FactRole.AMOUNT && fact.value().signum() > 0);
        Optional<Fact> closing = year.balance("SHARES_OUTSTANDING").filter(fact -> fact.value().signum() > 0);
        Optional<Fact> opening = before.balance("SHARES_OUTSTANDING").filter(fact -> fact.value().signum() > 0);
        if (weighted.isPresent() && closing.isPresent() && opening.isPresent()) {
            Fact least = closing.get().value().compareTo(opening.get().value()) < 0 ? closing.get() : opening.get();
            Fact most = least == closing.get() ? opening.get() : closing.get();
            Interval count = weighted.get().interval();
            boolean above = count.low().compareTo(most.interval().high()) > 0;
            boolean below = count.high().compareTo(least.interval().low()) < 0;
            Fact bound = above ? most : least;
            BigDecimal apart = above || below ? count.middle().subtract(bound.value()).abs().multiply(MeasureSheet.HUNDRED).divide(bound.value(), Interval.CONTEXT) : BigDecimal.ZERO;
            boolean oneUnit = count.middle().compareTo(bound.value().multiply(MOST)) < 0 && bound.value().compareTo(count.middle().multiply(MOST)) < 0;
            if (oneUnit) {
                sheet.add("SHARES_BEYOND_BALANCES", apart, "%", year, Line.of(weighted, "weighted").plus(Line.of(opening, "at the beginning")).plus(Line.of(closing, "at the end")).terms(),
                        Workings.plain(weighted.get()) + " beside " + Workings.plain(opening.get()) + " and " + Workings.plain(closing.get()));
            }
        }
    }
}
