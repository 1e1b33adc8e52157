package dev.tickmark.schedule;

import dev.tickmark.amount.Interval;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** How far the result of a period is cash: accruals over assets, operating cash over result, and what of it stands under no name. */
final class AccrualMeasures {

    private final KeyFigures figures;
    private final MeasureSheet sheet;

    private AccrualMeasures(KeyFigures figures, MeasureSheet sheet) {
        this.figures = figures;
        this.sheet = sheet;
    }

    static void of(KeyFigures figures, MeasureSheet sheet) {
        AccrualMeasures measures = new AccrualMeasures(figures, sheet);
        measures.sloan();
        measures.conversion();
        for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
            measures.unnamed(span);
        }
        measures.omissions();
    }

    private void omissions() {
        sheet.omit("SLOAN_ACCRUALS", "net result and operating cash flow of a full year and assets at both its ends are not all printed");
        sheet.omit("CASH_TO_PROFIT", "no profit of a full year stands beside its operating cash flow");
        sheet.omit("CASH_TO_PROFIT_TWO_YEARS", "no two years with profit and operating cash flow are printed");
    }

    /** Net result without that of investees, less operating cash flow, over average assets: equity-method results are never cash. */
    private void sloan() {
        PeriodFigures year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        PeriodFigures before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        Line accruals = year.netResult().minus(year.operatingCash());
        Quotient share = new Quotient(accruals.isKnown() ? accruals.without(year.investees()) : Line.UNKNOWN, year.assets().plus(before.assets()));
        if (share.isKnown()) {
            sheet.add("SLOAN_ACCRUALS", share.value().multiply(BigDecimal.valueOf(200)), "%", year, share.terms(), "100 x " + share.above().text() + " / average of " + share.below().text());
        }
    }

    private void conversion() {
        PeriodFigures year = new PeriodFigures(figures, Span.YEAR, Age.CURRENT);
        PeriodFigures before = new PeriodFigures(figures, Span.YEAR, Age.YEAR_AGO);
        Quotient now = new Quotient(year.operatingCash(), year.netResult());
        Quotient then = new Quotient(before.operatingCash(), before.netResult());
        if (now.isKnown() && year.netResult().signum() > 0) {
            sheet.percent("CASH_TO_PROFIT", year, now);
            if (now.value().signum() >= 0 && then.isKnown() && before.netResult().signum() > 0) {
                List<Term> terms = new ArrayList<>(now.terms());
                terms.addAll(then.terms());
                BigDecimal better = now.value().max(then.value()).multiply(MeasureSheet.HUNDRED, Interval.CONTEXT);
                sheet.add("CASH_TO_PROFIT_TWO_YEARS", better, "%", year, terms, "the better of " + now.text() + " and " + then.text());
            }
        }
    }

    /** The line "other" of the operating section over operating cash flow, where both bring cash. */
    private void unnamed(Span span) {
        PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
        Line other = Line.of(period.flow("CF_OTHER"), "other");
        Line cash = period.operatingCash();
        if (other.isKnown() && other.signum() > 0 && cash.isKnown() && cash.signum() > 0) {
            sheet.percent("OTHER_SHARE_OF_OPERATING_CASH", period, new Quotient(other, cash));
        }
    }
}
