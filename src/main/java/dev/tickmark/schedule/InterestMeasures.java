package dev.tickmark.schedule;

import dev.tickmark.recognition.ToldInterest;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.Optional;

/** How often the operating result covers interest that only the text tells. */
final class InterestMeasures {

    private static final String COVER = "INTEREST_COVER";

    private InterestMeasures() {
    }

    static void of(Filing filing, KeyFigures figures, MeasureSheet sheet) {
        if (sheet.measures().stream().anyMatch(measure -> measure.name().equals(COVER)) || filing.statements().stream().anyMatch(InterestMeasures::showsInterest)) {
            return;
        }
        for (ToldInterest told : ToldInterest.in(filing)) {
            for (Span span : new Span[] {Span.YEAR, Span.NINE_MONTHS, Span.HALF_YEAR, Span.QUARTER}) {
                PeriodFigures period = new PeriodFigures(figures, span, Age.CURRENT);
                Optional<Fact> operating = period.flow("OPERATING_INCOME").filter(fact -> fact.period().equals(told.period()) && fact.uom().equals(told.interest().uom()));
                sheet.ratio(COVER, "x", BigDecimal.ONE, period, new Quotient(Line.of(operating, "operating result"), Line.of(Optional.of(told.interest()), "interest")));
            }
        }
    }

    /** Whether an income statement has a line of interest, gross or net; that of minorities is none. */
    private static boolean showsInterest(Table table) {
        return table.kind() == StatementKind.INCOME_STATEMENT && table.rows().stream().map(Row::key).anyMatch(key -> key.contains("interest") && !key.contains("minority") && !key.contains("controlling"));
    }
}
