package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import dev.tickmark.recognition.Disclosures;
import dev.tickmark.recognition.GuidedGrowth;
import dev.tickmark.recognition.ShareIssue;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an issue of shares that the text speaks of does to the balance sheet (dilution, equity afterwards, a deficit cured), and what the text expects revenue to grow by beside how it grew. */
final class IssueMeasures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** More new shares than so many times the old are rather a misread scale. */
    private static final BigDecimal MOST = BigDecimal.valueOf(5);
    private final Filing filing;
    private final KeyFigures figures;
    private final List<Measure> out = new ArrayList<>();

    private IssueMeasures(Filing filing, KeyFigures figures) {
        this.filing = filing;
        this.figures = figures;
    }

    static List<Measure> of(Filing filing, KeyFigures figures) {
        IssueMeasures measures = new IssueMeasures(filing, figures);
        for (ShareIssue issue : ShareIssue.in(filing)) {
            if (measures.out.isEmpty() && (issue.planned() || issue.afterPeriod())) {
                measures.issue(issue);
            }
        }
        measures.guidance();
        return measures.out;
    }

    private void issue(ShareIssue issue) {
        Fact fresh = issue.shares();
        Optional<Fact> old = outstanding();
        BigDecimal before = old.map(this::counted).orElse(BigDecimal.ZERO);
        if (before.signum() > 0 && fresh.value().compareTo(before.multiply(MOST)) < 0) {
            BigDecimal share = fresh.value().multiply(HUNDRED).divide(before, Interval.CONTEXT);
            add("DILUTION", share, "%", List.of(Term.plus(fresh, "new shares"), Term.plus(old.get(), "shares outstanding")), "100 x " + Workings.plain(fresh) + " / " + Workings.plain(old.get()));
        }
        if (issue.price().isEmpty()) {
            return;
        }
        Fact price = issue.price().get();
        BigDecimal raised = fresh.value().multiply(price.value());
        String product = Workings.plain(fresh) + " x " + Workings.plain(price);
        Optional<Fact> equity = balance("EQUITY_INCLUDING_NCI", "EQUITY").filter(e -> priced(price, e));
        equity.ifPresent(e -> {
            List<Term> terms = List.of(Term.plus(e, "equity"), Term.plus(fresh, "new shares"), Term.plus(price, "price"));
            add("PRO_FORMA_EQUITY", e.value().add(raised), e.uomCode(), terms, Workings.plain(e) + " + " + product);
            if (e.uomCode().equals("USD") && Disclosures.mentions(filing.sentences(), "nasdaq")) {
                add("PRO_FORMA_EQUITY_USD", e.value().add(raised), "USD", terms, Workings.plain(e) + " + " + product);
            }
            cure("RAISE_TO_EQUITY_DEFICIT", e.value(), raised, List.of(Term.plus(fresh, "new shares"), Term.plus(price, "price"), Term.plus(e, "equity")), product + " / " + Workings.plain(e));
        });
        Optional<Fact> current = balance("CURRENT_ASSETS").filter(a -> priced(price, a));
        Optional<Fact> due = balance("CURRENT_LIABILITIES");
        if (current.isPresent() && due.isPresent()) {
            List<Term> terms = List.of(Term.plus(fresh, "new shares"), Term.plus(price, "price"), Term.plus(current.get(), "current assets"), Term.minus(due.get(), "current liabilities"));
            cure("RAISE_TO_WORKING_CAPITAL_DEFICIT", current.get().value().subtract(due.get().value()), raised, terms, product + " / (" + Workings.plain(due.get()) + " - " + Workings.plain(current.get()) + ")");
        }
    }

    private void cure(String name, BigDecimal balance, BigDecimal raised, List<Term> terms, String expression) {
        if (balance.signum() < 0) {
            add(name, raised.divide(balance.negate(), Interval.CONTEXT), "x", terms, expression);
        }
    }

    private static boolean priced(Fact price, Fact balance) {
        return price.uomCode().replace("/share", "").equals(balance.uomCode());
    }

    private Optional<Fact> outstanding() {
        for (String concept : new String[] {"SHARES_OUTSTANDING", "SHARES_BASIC"}) {
            for (Span span : new Span[] {Span.INSTANT, Span.QUARTER, Span.YEAR, Span.HALF_YEAR, Span.NINE_MONTHS}) {
                Optional<KeyFigure> found = figures.get(concept, span, Age.CURRENT);
                if (found.isPresent()) {
                    return found.map(KeyFigure::fact);
                }
            }
        }
        return Optional.empty();
    }

    /** Shares in single ones. The scale of the money may not be theirs: where earnings per share fit the bare number, it is that. */
    private BigDecimal counted(Fact shares) {
        for (Span span : new Span[] {Span.QUARTER, Span.YEAR}) {
            Optional<KeyFigure> result = figures.get("NET_INCOME", span, Age.CURRENT);
            Optional<KeyFigure> each = figures.get("EPS_BASIC", span, Age.CURRENT);
            BigDecimal bare = shares.value().scaleByPowerOfTen(-shares.scale());
            if (shares.scale() > 0 && result.isPresent() && each.isPresent() && each.get().value().signum() != 0 && bare.signum() > 0) {
                BigDecimal implied = result.get().value().divide(each.get().value(), Interval.CONTEXT);
                if (implied.compareTo(bare.multiply(BigDecimal.TEN)) < 0 && implied.signum() > 0) {
                    return bare;
                }
            }
        }
        return shares.value();
    }

    private Optional<Fact> balance(String... concepts) {
        for (String concept : concepts) {
            Optional<KeyFigure> found = figures.get(concept, Span.INSTANT, Age.CURRENT);
            if (found.isPresent()) {
                return found.map(KeyFigure::fact);
            }
        }
        return Optional.empty();
    }

    /** The growth of revenue that the text expects of the coming year, as a multiple of that of the year shown. */
    private void guidance() {
        Optional<KeyFigure> now = figures.get("REVENUE", Span.YEAR, Age.CURRENT);
        Optional<KeyFigure> before = figures.get("REVENUE", Span.YEAR, Age.YEAR_AGO);
        if (now.isEmpty() || before.isEmpty() || before.get().value().signum() <= 0 || now.get().value().compareTo(before.get().value()) <= 0) {
            return;
        }
        BigDecimal trailing = now.get().value().subtract(before.get().value()).multiply(HUNDRED).divide(before.get().value(), Interval.CONTEXT);
        GuidedGrowth.in(filing).filter(growth -> growth.percent().value().signum() > 0).ifPresent(growth -> {
            Fact expected = growth.percent();
            add("GUIDED_TO_TRAILING_GROWTH", expected.value().divide(trailing, Interval.CONTEXT), "x", List.of(Term.plus(expected, "expected"), Term.plus(now.get().fact(), "now"), Term.plus(before.get().fact(), "before")),
                    Workings.plain(expected) + " / (100 x " + Workings.plain(now.get().fact()) + " / " + Workings.plain(before.get().fact()) + " - 100)");
        });
    }

    private void add(String name, BigDecimal value, String uom, List<Term> terms, String expression) {
        out.add(new Measure(name, value, uom, Span.INSTANT, Age.CURRENT, terms, expression));
    }
}
