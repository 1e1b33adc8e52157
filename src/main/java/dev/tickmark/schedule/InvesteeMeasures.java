package dev.tickmark.schedule;

import dev.tickmark.statement.Fact;
import java.math.BigDecimal;
import java.util.Optional;

/** What hangs on companies the filer does not control, and on goodwill paid for those it does. */
final class InvesteeMeasures {

    private InvesteeMeasures() {
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
            PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
            Line loss = Line.of(period.flow("EQUITY_METHOD_RESULT").filter(fact -> fact.value().signum() < 0), "equity-method loss").negated();
            Line left = Line.of(period.balance("EQUITY_METHOD_INVESTMENTS"), "equity-method investments");
            if (loss.isKnown() && left.isKnown() && left.signum() >= 0) {
                sheet.percent("INVESTMENT_LEFT_TO_LOSS", period, new Quotient(left, loss));
            }
        }
        Optional<Fact> goodwill = figures.get("GOODWILL", Span.INSTANT, Age.CURRENT).map(KeyFigure::fact).filter(fact -> fact.isAmount() && fact.value().signum() > 0);
        Optional<Fact> assets = figures.get("ASSETS", Span.INSTANT, Age.CURRENT).map(KeyFigure::fact).filter(Fact::isAmount);
        Quotient share = new Quotient(Line.of(goodwill, "goodwill"), Line.of(assets, "total assets"));
        if (share.isKnown()) {
            sheet.addAll(java.util.List.of(new Measure("GOODWILL_TO_ASSETS", share.value().multiply(BigDecimal.valueOf(100)), "%", Span.INSTANT, Age.CURRENT, share.terms(), "100 x " + share.text())));
        }
        sheet.omit("GOODWILL_TO_ASSETS", "no goodwill is printed");
        sheet.omit("INVESTMENT_LEFT_TO_LOSS", "no equity-method loss stands beside equity-method investments");
    }
}
