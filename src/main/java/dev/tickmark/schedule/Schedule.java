package dev.tickmark.schedule;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;

/** Everything that can be recomputed in a filing: comparisons of figures, key figures of its statements, the measures analysts compute from these, and the blank cells that sums tell. */
public record Schedule(List<Comparison> comparisons, List<KeyFigure> keyFigures, List<Measure> measures, List<MissingCell> missing) {

    public Schedule {
        comparisons = List.copyOf(comparisons);
        keyFigures = List.copyOf(keyFigures);
        measures = List.copyOf(measures);
        missing = List.copyOf(missing);
    }

    /** Finds out which of the filing's figures are bound to which others, and how each stands. */
    public static Schedule of(Filing filing) {
        RoundingModes modes = new RoundingModes();
        List<TableSums> sums = new ArrayList<>();
        for (Table table : filing.tables()) {
            for (TableSums found : TableSums.of(table)) {
                FootingFinder.learn(found, modes);
                sums.add(found);
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        List<MissingCell> missing = new ArrayList<>();
        for (TableSums table : sums) {
            missing.addAll(MissingCell.in(table));
            comparisons.addAll(FootingFinder.compare(table, modes));
        }
        for (Table table : filing.tables()) {
            Matrix matrix = new Matrix(table);
            comparisons.addAll(ProportionFinder.find(matrix));
            comparisons.addAll(ChangeFinder.find(matrix));
            comparisons.addAll(TranslationFinder.find(matrix, filing.rates()));
            comparisons.addAll(CrossFootingFinder.find(matrix, modes));
            comparisons.addAll(PerShareFinder.find(matrix));
            comparisons.addAll(YearOfParts.find(matrix));
        }
        comparisons.addAll(ArticulationFinder.find(filing, modes));
        comparisons.addAll(MovementFinder.find(filing));
        comparisons.addAll(TieOutFinder.find(filing));
        comparisons.addAll(ClaimTieFinder.find(filing));
        comparisons.addAll(MarginFinder.find(filing));
        comparisons.addAll(ProductFinder.find(filing));
        KeyFigures figures = KeyFigures.of(filing);
        return new Schedule(ForcedRounding.settle(comparisons), figures.all(), Measures.of(figures), missing);
    }
}
