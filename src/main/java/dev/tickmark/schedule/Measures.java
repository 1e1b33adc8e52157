package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The quantities an analyst computes from key figures, each with its operands. A measure whose operands are not all printed is left out, never estimated. */
final class Measures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final KeyFigures figures;
    private final List<Measure> out = new ArrayList<>();

    private Measures(KeyFigures figures) {
        this.figures = figures;
    }

    static List<Measure> of(KeyFigures figures) {
        Measures measures = new Measures(figures);
        for (Age age : Age.values()) {
            measures.balances(age);
            measures.flows(Span.YEAR, age);
            measures.flows(Span.QUARTER, age);
            measures.flows(Span.HALF_YEAR, age);
            measures.flows(Span.NINE_MONTHS, age);
        }
        measures.changes();
        measures.indicators();
        return List.copyOf(measures.out);
    }

    private Optional<Fact> balance(Age age, String... concepts) {
        return figure(Span.INSTANT, age, concepts);
    }

    private Optional<Fact> figure(Span span, Age age, String... concepts) {
        for (String concept : concepts) {
            Optional<KeyFigure> found = figures.get(concept, span, age);
            if (found.isPresent() && found.get().fact().role() == dev.tickmark.statement.FactRole.AMOUNT) {
                return found.map(KeyFigure::fact);
            }
        }
        return Optional.empty();
    }

    private void money(String name, Span span, Age age, Fact... plus) {
        List<Term> terms = new ArrayList<>();
        for (Fact fact : plus) {
            terms.add(Term.plus(fact, fact.caption()));
        }
        sum(name, span, age, terms);
    }

    private void sum(String name, Span span, Age age, List<Term> terms) {
        BigDecimal value = total(terms);
        out.add(new Measure(name, value, terms.get(0).fact().uomCode(), span, age, terms, text(terms)));
    }

    private static BigDecimal total(List<Term> terms) {
        BigDecimal value = BigDecimal.ZERO;
        for (Term term : terms) {
            value = value.add(term.fact().value().multiply(term.weight()));
        }
        return value;
    }

    private static String text(List<Term> terms) {
        StringBuilder text = new StringBuilder();
        for (Term term : terms) {
            text.append(text.length() == 0 ? term.weight().signum() < 0 ? "-" : "" : term.weight().signum() < 0 ? " - " : " + ").append(Workings.plain(term.fact()));
        }
        return text.toString();
    }

    /** A quotient of two sums, times a factor; left out where the divisor is zero. */
    private void ratio(String name, String uom, BigDecimal factor, Span span, Age age, List<Term> above, List<Term> below) {
        BigDecimal divisor = total(below);
        if (divisor.signum() == 0) {
            return;
        }
        List<Term> terms = new ArrayList<>(above);
        terms.addAll(below);
        String upper = above.size() > 1 ? "(" + text(above) + ")" : text(above);
        String lower = below.size() > 1 ? "(" + text(below) + ")" : text(below);
        String prefix = factor.compareTo(BigDecimal.ONE) == 0 ? "" : factor.stripTrailingZeros().toPlainString() + " x ";
        out.add(new Measure(name, total(above).multiply(factor).divide(divisor, Interval.CONTEXT), uom, span, age, terms, prefix + upper + " / " + lower));
    }

    private static List<Term> plus(Fact... facts) {
        List<Term> terms = new ArrayList<>();
        for (Fact fact : facts) {
            terms.add(Term.plus(fact, fact.caption()));
        }
        return terms;
    }

    private List<Term> present(Span span, Age age, String... concepts) {
        List<Term> terms = new ArrayList<>();
        for (String concept : concepts) {
            figure(span, age, concept).ifPresent(f -> terms.add(Term.plus(f, f.caption())));
        }
        return terms;
    }

    private void balances(Age age) {
        Optional<Fact> equity = balance(age, "EQUITY_INCLUDING_NCI", "EQUITY");
        Optional<Fact> assets = balance(age, "ASSETS");
        Optional<Fact> cash = balance(age, "CASH", "CASH_AND_RESTRICTED");
        Optional<Fact> current = balance(age, "CURRENT_ASSETS");
        Optional<Fact> due = balance(age, "CURRENT_LIABILITIES");
        equity.ifPresent(e -> money("EQUITY", Span.INSTANT, age, e));
        if (current.isPresent() && due.isPresent()) {
            boolean printedNegative = due.get().value().signum() < 0;
            sum("WORKING_CAPITAL", Span.INSTANT, age, List.of(Term.plus(current.get(), "current assets"), printedNegative ? Term.plus(due.get(), "current liabilities") : Term.minus(due.get(), "current liabilities")));
            ratio("CURRENT_RATIO", "x", printedNegative ? BigDecimal.ONE.negate() : BigDecimal.ONE, Span.INSTANT, age, plus(current.get()), plus(due.get()));
        }
        if (cash.isPresent() && due.isPresent() && due.get().value().signum() > 0) {
            ratio("CASH_RATIO", "x", BigDecimal.ONE, Span.INSTANT, age, plus(cash.get()), plus(due.get()));
            balance(age, "RECEIVABLES").ifPresent(r -> ratio("QUICK_RATIO", "x", BigDecimal.ONE, Span.INSTANT, age, plus(cash.get(), r), plus(due.get())));
        }
        List<Term> restricted = present(Span.INSTANT, age, "RESTRICTED_CASH", "RESTRICTED_CASH_CURRENT", "RESTRICTED_CASH_NONCURRENT");
        if (!restricted.isEmpty()) {
            sum("RESTRICTED_CASH", Span.INSTANT, age, restricted);
            cash.ifPresent(c -> {
                List<Term> all = new ArrayList<>(plus(c));
                all.addAll(restricted);
                ratio("RESTRICTED_CASH_SHARE", "%", HUNDRED, Span.INSTANT, age, restricted, all);
            });
        }
        List<Term> dueDebt = present(Span.INSTANT, age, "SHORT_TERM_DEBT", "LONG_TERM_DEBT_CURRENT", "LEASE_CURRENT");
        List<Term> debt = new ArrayList<>(dueDebt);
        debt.addAll(present(Span.INSTANT, age, "LONG_TERM_DEBT", "CONVERTIBLE_NOTES", "LEASE_NONCURRENT"));
        if (!dueDebt.isEmpty() && cash.isPresent()) {
            ratio("DUE_WITHIN_YEAR_TO_CASH", "x", BigDecimal.ONE, Span.INSTANT, age, dueDebt, plus(cash.get()));
        }
        if (!debt.isEmpty() && assets.isPresent()) {
            ratio("DEBT_TO_ASSETS", "%", HUNDRED, Span.INSTANT, age, debt, plus(assets.get()));
        }
        Optional<Fact> notes = balance(age, "CONVERTIBLE_NOTES");
        if (notes.isPresent() && assets.isPresent()) {
            ratio("CONVERTIBLE_TO_ASSETS", "%", HUNDRED, Span.INSTANT, age, plus(notes.get()), plus(assets.get()));
            equity.ifPresent(e -> {
                if (e.value().signum() > 0) {
                    ratio("CONVERTIBLE_TO_EQUITY", "%", HUNDRED, Span.INSTANT, age, plus(notes.get()), plus(e));
                }
            });
        }
        Optional<Fact> deficit = balance(age, "RETAINED_EARNINGS");
        List<Term> paidIn = present(Span.INSTANT, age, "COMMON_STOCK", "PAID_IN_CAPITAL");
        // owners who still have equity paid in more than was lost, in lines that were not read
        boolean lost = deficit.isPresent() && deficit.get().value().signum() < 0;
        BigDecimal left = paidIn.stream().map(term -> term.fact().value()).reduce(lost ? deficit.get().value() : BigDecimal.ZERO, BigDecimal::add);
        boolean contradicted = left.signum() < 0 && equity.filter(e -> e.value().signum() > 0).isPresent();
        if (lost && !contradicted && balance(age, "COMMON_STOCK").isPresent()) {
            ratio("DEFICIT_TO_PAID_IN", "%", HUNDRED.negate(), Span.INSTANT, age, plus(deficit.get()), paidIn);
        }
        Optional<Fact> investees = balance(age, "EQUITY_METHOD_INVESTMENTS");
        if (investees.isPresent() && assets.isPresent()) {
            ratio("EQUITY_METHOD_TO_ASSETS", "%", HUNDRED, Span.INSTANT, age, plus(investees.get()), plus(assets.get()));
        }
        Optional<Fact> other = balance(age, "OTHER_CURRENT_ASSETS");
        if (other.isPresent() && current.isPresent()) {
            ratio("OTHER_CURRENT_ASSETS_SHARE", "%", HUNDRED, Span.INSTANT, age, plus(other.get()), plus(current.get()));
        }
        usdEquity(age);
    }

    /** Equity in dollars, where the filing prints it so. */
    private void usdEquity(Age age) {
        balance(age, "EQUITY_INCLUDING_NCI", "EQUITY").filter(e -> e.uomCode().equals("USD")).ifPresent(e -> money("EQUITY_USD", Span.INSTANT, age, e));
    }

    private void flows(Span span, Age age) {
        Optional<Fact> net = figure(span, age, "NET_INCOME", "PROFIT_INCLUDING_NCI", "CF_NET_INCOME");
        Optional<Fact> pretax = figure(span, age, "PRETAX_INCOME");
        Optional<Fact> revenue = figure(span, age, "REVENUE");
        Optional<Fact> operating = figure(span, age, "OPERATING_INCOME");
        Optional<Fact> investees = figure(span, age, "EQUITY_METHOD_RESULT");
        net.ifPresent(n -> money("NET_RESULT", span, age, n));
        Optional<Fact> fromOperations = figure(span, age, "CFO");
        fromOperations.ifPresent(f -> money("OPERATING_CASH_FLOW", span, age, f));
        Optional<Fact> capex = figure(span, age, "CAPEX");
        if (fromOperations.isPresent() && capex.isPresent()) {
            List<Term> terms = new ArrayList<>(plus(fromOperations.get()));
            terms.add(outflow(capex.get()));
            figure(span, age, "LEASE_PRINCIPAL_PAID").ifPresent(l -> terms.add(outflow(l)));
            sum("CASH_AFTER_CAPEX_AND_LEASES", span, age, terms);
        }
        Optional<Fact> deposits = figure(span, age, "CF_GUARANTEE_DEPOSITS").filter(paid -> paid.value().signum() < 0);
        Optional<Fact> opening = figure(span, age, "CASH_AT_BEGINNING").filter(cash -> cash.value().signum() > 0);
        if (deposits.isPresent() && opening.isPresent()) {
            ratio("GUARANTEE_DEPOSITS_TO_OPENING_CASH", "%", HUNDRED.negate(), span, age, plus(deposits.get()), plus(opening.get()));
        }
        if (investees.isPresent() && investees.get().value().signum() < 0) {
            net.filter(n -> n.value().signum() < 0).ifPresent(n -> ratio("EQUITY_METHOD_TO_NET", "%", HUNDRED, span, age, plus(investees.get()), plus(n)));
            pretax.ifPresent(p -> ratio("EQUITY_METHOD_TO_PRETAX", "%", p.value().signum() < 0 ? HUNDRED : HUNDRED.negate(), span, age, plus(investees.get()), plus(p)));
            if (span == Span.QUARTER) {
                balance(age, "EQUITY_METHOD_INVESTMENTS").filter(b -> b.end().equals(investees.get().end())).ifPresent(b -> ratio("QUARTERS_TO_ZERO", "quarters", BigDecimal.ONE.negate(), span, age, plus(b), plus(investees.get())));
            }
        }
        Optional<Fact> tax = figure(span, age, "INCOME_TAX");
        if (tax.isPresent() && pretax.isPresent()) {
            taxRate(span, age, tax.get(), pretax.get(), revenue, net);
        }
        Optional<Fact> interest = figure(span, age, "INTEREST_EXPENSE");
        if (interest.isPresent() && operating.isPresent()) {
            ratio("INTEREST_COVER", "x", BigDecimal.valueOf(interest.get().value().signum() < 0 ? -1 : 1), span, age, plus(operating.get()), plus(interest.get()));
        }
        Optional<Fact> receivables = balance(age, "RECEIVABLES");
        int days = span == Span.QUARTER ? 90 : span == Span.YEAR ? 365 : 0;
        if (receivables.isPresent() && revenue.isPresent() && days > 0 && receivables.get().end().equals(revenue.get().end())) {
            ratio("DSO", "days", BigDecimal.valueOf(days), span, age, plus(receivables.get()), plus(revenue.get()));
        }
        if (span == Span.YEAR && age != Age.PREVIOUS) {
            daysOfCash(span, age, operating, revenue);
            netDebt(span, age, operating);
        }
    }

    /** Tax over pre-tax result; where the net result shows that tax expense is printed as a negative, with its sign turned. Left out where the pre-tax result is next to nothing. */
    private void taxRate(Span span, Age age, Fact tax, Fact pretax, Optional<Fact> revenue, Optional<Fact> net) {
        if (revenue.isPresent() && pretax.value().abs().multiply(HUNDRED).compareTo(revenue.get().value().abs()) < 0 || tax.value().signum() < 0 && net.isEmpty()) {
            return;
        }
        boolean negative = net.isPresent() && pretax.value().add(tax.value()).subtract(net.get().value()).abs().compareTo(pretax.value().subtract(tax.value()).subtract(net.get().value()).abs()) < 0;
        ratio("EFFECTIVE_TAX_RATE", "%", negative ? HUNDRED.negate() : HUNDRED, span, age, plus(tax), plus(pretax));
    }

    private static Term outflow(Fact fact) {
        return fact.value().signum() > 0 ? Term.minus(fact, fact.caption()) : Term.plus(fact, fact.caption());
    }

    /** Cash over the daily cash cost of a year: revenue less operating result less depreciation. */
    private void daysOfCash(Span span, Age age, Optional<Fact> operating, Optional<Fact> revenue) {
        Optional<Fact> cash = balance(age, "CASH", "CASH_AND_RESTRICTED");
        Optional<Fact> depreciation = figure(span, age, "CF_DEPRECIATION_AMORTIZATION", "DEPRECIATION_AMORTIZATION");
        if (operating.isPresent() && revenue.isPresent() && cash.isPresent() && depreciation.isPresent() && cash.get().end().equals(revenue.get().end())) {
            ratio("DAYS_OF_CASH_COST", "days", BigDecimal.valueOf(365), span, age, plus(cash.get()), List.of(Term.plus(revenue.get(), "revenue"), Term.minus(operating.get(), "operating result"), Term.minus(depreciation.get(), "depreciation")));
        }
    }

    private void netDebt(Span span, Age age, Optional<Fact> operating) {
        List<Term> debt = new ArrayList<>(present(Span.INSTANT, age, "SHORT_TERM_DEBT", "LONG_TERM_DEBT_CURRENT", "LEASE_CURRENT", "LONG_TERM_DEBT", "CONVERTIBLE_NOTES", "LEASE_NONCURRENT"));
        Optional<Fact> cash = balance(age, "CASH", "CASH_AND_RESTRICTED");
        Optional<Fact> depreciation = figure(span, age, "CF_DEPRECIATION_AMORTIZATION", "DEPRECIATION_AMORTIZATION");
        if (!debt.isEmpty() && cash.isPresent() && operating.isPresent() && depreciation.isPresent()) {
            debt.add(Term.minus(cash.get(), "cash"));
            List<Term> earnings = plus(operating.get(), depreciation.get());
            if (total(earnings).signum() > 0 && total(debt).signum() > 0) {
                ratio("NET_DEBT_TO_EBITDA", "x", BigDecimal.ONE, span, age, debt, earnings);
            }
        }
    }

    private void changes() {
        change("CASH_CHANGE", "CASH", "CASH_AND_RESTRICTED");
        change("GUARANTEE_DEPOSITS_CHANGE", "GUARANTEE_DEPOSITS");
        change("EQUITY_METHOD_INVESTMENT_CHANGE", "EQUITY_METHOD_INVESTMENTS");
        change("OTHER_INVESTMENTS_CHANGE", "OTHER_INVESTMENTS");
        change("AOCI_CHANGE", "AOCI");
        change("OTHER_CURRENT_ASSETS_CHANGE", "OTHER_CURRENT_ASSETS");
        difference("CURRENT_RATIO_CHANGE", "CURRENT_RATIO", Span.INSTANT, "x");
        for (Span span : new Span[] {Span.YEAR, Span.QUARTER}) {
            growth("DSO_CHANGE", "DSO", span);
            grossMargins(span);
            receivablesGap(span);
        }
    }

    /** The change in percent of a positive balance on a year ago. */
    private void change(String name, String... concepts) {
        for (String concept : concepts) {
            Optional<Fact> now = balance(Age.CURRENT, concept);
            Optional<Fact> then = balance(Age.YEAR_AGO, concept);
            if (now.isPresent() && then.isPresent() && then.get().value().signum() > 0) {
                ratio(name, "%", HUNDRED, Span.INSTANT, Age.CURRENT, List.of(Term.plus(now.get(), "now"), Term.minus(then.get(), "a year ago")), plus(then.get()));
                return;
            }
        }
    }

    private Optional<Measure> made(String name, Span span, Age age) {
        return out.stream().filter(m -> m.name().equals(name) && m.span() == span && m.age() == age).findFirst();
    }

    private void difference(String name, String of, Span span, String uom) {
        for (Age base : new Age[] {Age.YEAR_AGO, Age.PREVIOUS}) {
            Optional<Measure> now = made(of, span, Age.CURRENT);
            Optional<Measure> then = made(of, span, base);
            if (now.isPresent() && then.isPresent()) {
                out.add(new Measure(name, now.get().value().subtract(then.get().value()), uom, span, Age.CURRENT, both(now.get(), then.get()), now.get().expression() + " - " + then.get().expression()));
                return;
            }
        }
    }

    private void growth(String name, String of, Span span) {
        for (Age base : new Age[] {Age.PREVIOUS, Age.YEAR_AGO}) {
            Optional<Measure> now = made(of, span, Age.CURRENT);
            Optional<Measure> then = made(of, span, base);
            if (now.isPresent() && then.isPresent() && then.get().value().signum() > 0) {
                BigDecimal change = now.get().value().subtract(then.get().value()).multiply(HUNDRED).divide(then.get().value(), Interval.CONTEXT);
                out.add(new Measure(name, change, "%", span, Age.CURRENT, both(now.get(), then.get()), "(" + now.get().expression() + ") / (" + then.get().expression() + ") - 1"));
                return;
            }
        }
    }

    private static List<Term> both(Measure a, Measure b) {
        List<Term> terms = new ArrayList<>(a.terms());
        terms.addAll(b.terms());
        return terms;
    }

    private void grossMargins(Span span) {
        for (Age age : Age.values()) {
            Optional<Fact> revenue = figure(span, age, "REVENUE");
            Optional<Fact> gross = figure(span, age, "GROSS_PROFIT");
            Optional<Fact> cost = figure(span, age, "COST_OF_REVENUE");
            if (revenue.isPresent() && gross.isPresent()) {
                ratio("GROSS_MARGIN", "%", HUNDRED, span, age, plus(gross.get()), plus(revenue.get()));
            } else if (revenue.isPresent() && cost.isPresent() && cost.get().value().signum() > 0) {
                ratio("GROSS_MARGIN", "%", HUNDRED, span, age, List.of(Term.plus(revenue.get(), "revenue"), Term.minus(cost.get(), "cost of revenue")), plus(revenue.get()));
            }
        }
        difference("GROSS_MARGIN_CHANGE", "GROSS_MARGIN", span, "points");
    }

    /** Growth of receivables less growth of revenue, in points, on the period before or else a year ago. */
    private void receivablesGap(Span span) {
        for (Age base : new Age[] {Age.PREVIOUS, Age.YEAR_AGO}) {
            Optional<Fact> now = balance(Age.CURRENT, "RECEIVABLES");
            Optional<Fact> then = balance(base, "RECEIVABLES");
            Optional<Fact> revenue = figure(span, Age.CURRENT, "REVENUE");
            Optional<Fact> before = figure(span, base, "REVENUE");
            if (now.isPresent() && then.isPresent() && revenue.isPresent() && before.isPresent() && then.get().value().signum() > 0 && before.get().value().signum() > 0
                    && now.get().end().equals(revenue.get().end()) && then.get().end().equals(before.get().end())) {
                BigDecimal gap = now.get().value().divide(then.get().value(), Interval.CONTEXT).subtract(revenue.get().value().divide(before.get().value(), Interval.CONTEXT)).multiply(HUNDRED);
                out.add(new Measure("RECEIVABLES_GROWTH_GAP", gap, "points", span, Age.CURRENT, plus(now.get(), then.get(), revenue.get(), before.get()),
                        Workings.plain(now.get()) + " / " + Workings.plain(then.get()) + " - " + Workings.plain(revenue.get()) + " / " + Workings.plain(before.get())));
                return;
            }
        }
    }

    /** How many signs of doubt about going concern the figures show, of: equity, working capital, cash, debt due, losses. */
    private void indicators() {
        List<Term> terms = new ArrayList<>();
        int count = 0;
        count += sign(terms, made("EQUITY", Span.INSTANT, Age.CURRENT), m -> m.value().signum() < 0);
        count += sign(terms, made("WORKING_CAPITAL", Span.INSTANT, Age.CURRENT), m -> m.value().signum() < 0);
        count += sign(terms, made("CASH_CHANGE", Span.INSTANT, Age.CURRENT), m -> m.value().compareTo(BigDecimal.valueOf(-50)) < 0);
        count += sign(terms, made("DUE_WITHIN_YEAR_TO_CASH", Span.INSTANT, Age.CURRENT), m -> m.value().compareTo(BigDecimal.ONE) > 0);
        Optional<Measure> now = made("NET_RESULT", Span.YEAR, Age.CURRENT);
        Optional<Measure> then = made("NET_RESULT", Span.YEAR, Age.YEAR_AGO);
        if (now.isPresent() && then.isPresent() && now.get().value().signum() < 0 && then.get().value().signum() < 0) {
            terms.addAll(now.get().terms());
            terms.addAll(then.get().terms());
            count++;
        }
        count += sign(terms, made("OPERATING_CASH_FLOW", Span.YEAR, Age.CURRENT), m -> m.value().signum() < 0);
        if (!terms.isEmpty()) {
            out.add(new Measure("GOING_CONCERN_INDICATORS", BigDecimal.valueOf(count), "signs", Span.INSTANT, Age.CURRENT, terms, count + " signs"));
        }
    }

    private static int sign(List<Term> terms, Optional<Measure> measure, java.util.function.Predicate<Measure> shows) {
        if (measure.isPresent() && shows.test(measure.get())) {
            terms.addAll(measure.get().terms());
            return 1;
        }
        return 0;
    }
}
