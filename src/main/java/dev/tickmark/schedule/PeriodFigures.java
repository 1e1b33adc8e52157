package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import java.time.LocalDate;
import java.util.Optional;

/** The figures of one period: the flows over it and the balances at its last day. Balances of another day are not taken, so that annual, quarterly and year-to-date figures never mix. */
final class PeriodFigures {

    private final KeyFigures figures;
    private final Span span;
    private final Age age;
    private final Optional<LocalDate> end;

    PeriodFigures(KeyFigures figures, Span span, Age age) {
        this.figures = figures;
        this.span = span;
        this.age = age;
        Optional<LocalDate> found = Optional.empty();
        for (String concept : new String[] {"NET_INCOME", "REVENUE", "PROFIT_INCLUDING_NCI", "PRETAX_INCOME", "CFO", "CF_NET_INCOME"}) {
            found = found.isPresent() ? found : figures.get(concept, span, age).map(figure -> figure.fact().end());
        }
        this.end = found;
    }

    Span span() {
        return span;
    }

    Age age() {
        return age;
    }

    /** Whether any flow of the period is shown. */
    boolean isShown() {
        return end.isPresent();
    }

    Optional<Fact> flow(String... concepts) {
        for (String concept : concepts) {
            Optional<Fact> found = figures.get(concept, span, age).map(KeyFigure::fact).filter(fact -> fact.role() == FactRole.AMOUNT);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The balance on the last day of the period. */
    Optional<Fact> balance(String... concepts) {
        for (String concept : concepts) {
            for (Age candidate : Age.values()) {
                Optional<Fact> found = figures.get(concept, Span.INSTANT, candidate).map(KeyFigure::fact).filter(fact -> fact.role() == FactRole.AMOUNT && end.filter(day -> day.equals(fact.end())).isPresent());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Line balanceLine(String role, String... concepts) {
        return Line.of(balance(concepts), role);
    }

    Line assets() {
        return balanceLine("total assets", "ASSETS");
    }

    Line currentAssets() {
        return balanceLine("current assets", "CURRENT_ASSETS");
    }

    Line currentLiabilities() {
        return balanceLine("current liabilities", "CURRENT_LIABILITIES");
    }

    Line workingCapital() {
        return currentAssets().minus(currentLiabilities());
    }

    Line equity() {
        return balanceLine("equity", "EQUITY_INCLUDING_NCI", "EQUITY");
    }

    /** As printed; where no total is printed, assets less equity. */
    Line liabilities() {
        return balanceLine("total liabilities", "LIABILITIES").or(assets().minus(equity()));
    }

    Line retainedEarnings() {
        return balanceLine("retained earnings", "RETAINED_EARNINGS");
    }

    Line cash() {
        return balanceLine("cash", "CASH", "CASH_AND_RESTRICTED");
    }

    /** Cash and what can be turned into cash at once. */
    Line liquidFunds() {
        return balanceLine("cash and short-term investments", "CASH_AND_SHORT_TERM_INVESTMENTS").or(cash().isKnown() ? cash().with(securities()) : Line.UNKNOWN);
    }

    Line securities() {
        return balanceLine("short-term investments", "SHORT_TERM_INVESTMENTS", "AVAILABLE_FOR_SALE_SECURITIES", "TRADING_SECURITIES");
    }

    Line receivables() {
        return balanceLine("receivables", "RECEIVABLES");
    }

    Line inventory() {
        return balanceLine("inventories", "INVENTORY");
    }

    Line payables() {
        return balanceLine("payables", "PAYABLES");
    }

    Line otherCurrentAssets() {
        return balanceLine("other current assets", "OTHER_CURRENT_ASSETS", "PREPAID_AND_OTHER");
    }

    Line plant() {
        return balanceLine("property and equipment", "PPE");
    }

    Line grossPlant() {
        return balanceLine("property and equipment, gross", "PPE_GROSS").or(plant());
    }

    Line intangibles() {
        return balanceLine("intangible assets", "INTANGIBLES", "GOODWILL_AND_INTANGIBLES");
    }

    /** All debt due after a year. */
    Line longTermDebt() {
        Line debt = Line.UNKNOWN;
        for (String concept : new String[] {"LONG_TERM_DEBT", "CONVERTIBLE_NOTES", "BONDS", "LEASE_NONCURRENT"}) {
            debt = debt.with(balanceLine("long-term debt", concept));
        }
        return debt.or(balanceLine("long-term debt", "LONG_TERM_DEBT_AND_LEASES", "BORROWINGS"));
    }

    Line shortTermDebt() {
        Line debt = Line.UNKNOWN;
        for (String concept : new String[] {"SHORT_TERM_DEBT", "LONG_TERM_DEBT_CURRENT", "CONVERTIBLE_NOTES_CURRENT", "LEASE_CURRENT"}) {
            debt = debt.with(balanceLine("debt due within a year", concept));
        }
        return debt.or(balanceLine("debt due within a year", "SHORT_TERM_DEBT_INCLUDING_CURRENT_PORTION"));
    }

    Line revenue() {
        return Line.of(flow("REVENUE"), "revenue");
    }

    Line costOfRevenue() {
        return Line.cost(flow("COST_OF_REVENUE"), "cost of revenue");
    }

    Line grossProfit() {
        return Line.of(flow("GROSS_PROFIT"), "gross profit").or(revenue().minus(costOfRevenue()));
    }

    Line sellingAndAdministration() {
        Line selling = Line.cost(flow("SELLING"), "selling");
        Line administration = Line.cost(flow("GENERAL_ADMIN"), "general and administrative");
        return Line.cost(flow("SGA"), "selling, general and administrative").or(selling.plus(administration));
    }

    /** Earnings before interest and tax: operating result, or pre-tax result with interest expense added back. */
    Line ebit() {
        Line interest = Line.cost(flow("INTEREST_EXPENSE", "FINANCE_COSTS"), "interest expense");
        return Line.of(flow("OPERATING_INCOME"), "operating result").or(pretax().plus(interest));
    }

    Line pretax() {
        return Line.of(flow("PRETAX_INCOME"), "pre-tax result");
    }

    Line netResult() {
        return Line.of(flow("NET_INCOME", "PROFIT_INCLUDING_NCI", "CF_NET_INCOME"), "net result");
    }

    Line operatingCash() {
        return Line.of(flow("CFO"), "operating cash flow");
    }

    Line investees() {
        return Line.of(flow("EQUITY_METHOD_RESULT"), "equity-method result");
    }

    Line depreciation() {
        return Line.cost(flow("CF_DEPRECIATION_AMORTIZATION", "DEPRECIATION_AMORTIZATION"), "depreciation and amortization");
    }

    Line capitalExpenditure() {
        return Line.cost(flow("CAPEX"), "capital expenditure");
    }
}
