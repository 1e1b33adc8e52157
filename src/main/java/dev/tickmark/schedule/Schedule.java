package dev.tickmark.schedule;

import dev.tickmark.recognition.Wordings;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;

/** Everything that can be recomputed in a filing: comparisons of figures, key figures of its statements, the measures analysts compute from these, the blank cells that sums tell, and the reconciliations of the filer's own measures. {@code omitted} says why a measure is left out; {@code refiled} are the figures that the filing before this one printed otherwise, where it is at hand; {@code wordings} is what its words, marks and labels say. */
public record Schedule(List<Comparison> comparisons, List<KeyFigure> keyFigures, List<Measure> measures, List<MissingCell> missing, Map<String, String> omitted,
                       List<Reconciliation> reconciliations, List<Adjustment> adjustments, Optional<List<Refiled>> refiled, Wordings wordings) {

    public Schedule {
        comparisons = List.copyOf(comparisons);
        keyFigures = List.copyOf(keyFigures);
        measures = List.copyOf(measures);
        missing = List.copyOf(missing);
        omitted = Map.copyOf(omitted);
        reconciliations = List.copyOf(reconciliations);
        adjustments = List.copyOf(adjustments);
        refiled = refiled.map(List::copyOf);
    }

    /** This schedule beside the filing before, which printed these figures otherwise. */
    public Schedule beside(List<Refiled> changed) {
        return new Schedule(comparisons, keyFigures, measures, missing, omitted, reconciliations, adjustments, Optional.of(changed), wordings);
    }

    /** Finds out which of the filing's figures are bound to which others, and how each stands. */
    public static Schedule of(Filing filing) {
        Wordings wordings = Wordings.of(filing);
        RoundingModes modes = new RoundingModes();
        List<TableSums> sums = filing.tables().parallelStream().map(TableSums::of).toList().stream().flatMap(List::stream).toList();
        sums.forEach(found -> FootingFinder.learn(found, modes));
        List<Comparison> comparisons = new ArrayList<>();
        List<MissingCell> missing = new ArrayList<>();
        sums.forEach(found -> missing.addAll(MissingCell.in(found)));
        sums.parallelStream().map(found -> FootingFinder.compare(found, modes)).toList().forEach(comparisons::addAll);
        List<Supplier<List<Comparison>>> finders = new ArrayList<>();
        for (Table table : filing.tables()) {
            Matrix matrix = new Matrix(table);
            finders.add(() -> ProportionFinder.find(matrix));
            finders.add(() -> ChangeFinder.find(matrix));
            finders.add(() -> TranslationFinder.find(matrix, filing.rates()));
            finders.add(() -> CrossFootingFinder.find(matrix, modes));
            finders.add(() -> PerShareFinder.find(matrix));
            finders.add(() -> YearOfParts.find(matrix));
            finders.add(() -> AverageFinder.find(matrix));
            finders.add(() -> ShareRatios.find(matrix));
        }
        finders.add(() -> ArticulationFinder.find(filing, modes));
        finders.add(() -> MovementFinder.find(filing));
        finders.add(() -> BalanceChangeFinder.find(filing));
        finders.add(() -> TieOutFinder.find(filing));
        finders.add(() -> ClaimTieFinder.find(filing));
        finders.add(() -> MarginFinder.find(filing));
        finders.add(() -> TranslationFinder.stated(filing));
        finders.add(() -> MarginRowFinder.find(filing));
        finders.add(() -> RevenueShareFinder.find(filing));
        finders.add(() -> ProductFinder.find(filing));
        finders.add(() -> TagAgreement.find(filing));
        finders.add(() -> TagProse.find(filing));
        finders.add(() -> TagNotes.find(filing));
        finders.add(() -> TagTwice.find(filing));
        finders.add(() -> TagTotals.find(filing));
        finders.add(() -> TagIdentities.find(filing));
        finders.add(() -> TagParts.find(filing));
        finders.add(() -> TagChanges.find(filing));
        finders.add(() -> LooseSums.find(filing));
        finders.add(() -> SectorIdentities.find(filing));
        finders.add(() -> SegmentFinder.find(filing));
        finders.parallelStream().map(Supplier::get).forEachOrdered(comparisons::addAll);
        KeyFigures figures = KeyFigures.of(filing);
        List<Comparison> settled = TagMade.believed(ForcedRounding.settle(comparisons), filing);
        MeasureSheet sheet = measures(filing, figures, settled);
        List<Reconciliation> reconciliations = Reconciliation.among(comparisons, filing);
        return new Schedule(settled, figures.all(), sheet.measures(), missing, sheet.omitted(), reconciliations, Reconciliation.adjustments(filing, reconciliations), Optional.empty(), wordings);
    }

    private static MeasureSheet measures(Filing filing, KeyFigures figures, List<Comparison> comparisons) {
        ForkJoinTask<MeasureSheet> counts = ForkJoinTask.adapt(() -> counts(filing, figures, comparisons)).fork();
        MeasureSheet sheet = new MeasureSheet();
        Line marketValue = ListingMeasures.marketValue(filing);
        Sector sector = Sector.of(figures);
        sheet.addAll(Measures.of(figures));
        sheet.addAll(IssueMeasures.of(filing, figures));
        sheet.addAll(FreeCashFlow.of(filing, comparisons));
        RunwayMeasures.of(figures, sheet);
        ListingMeasures.of(filing, figures, marketValue, sheet);
        InterestMeasures.of(filing, figures, sheet);
        InvesteeMeasures.of(figures, sheet);
        DistressScores.of(figures, marketValue, sheet);
        ManipulationScores.of(figures, sheet);
        StrengthScores.of(figures, sheet);
        AccrualMeasures.of(figures, sheet);
        EarningsMeasures.of(figures, sheet);
        LineMargins.of(filing, figures, sheet);
        SectorMeasures.of(filing, figures, sector, sheet);
        PlausibleFlows.of(filing, figures, sector, sheet);
        ImpliedQuarter.of(filing, figures, sheet);
        DepreciationBridge.of(filing, sheet);
        SmallBase.of(filing, comparisons).ifPresent(change -> sheet.addAll(List.of(change)));
        sheet.take(counts.join());
        sheet.keepTo(sector);
        if (!filing.hasRunningText()) {
            sheet.leaveOut("GOING_CONCERN_INDICATORS", "the filing has no running text that could speak of it");
        }
        return sheet;
    }

    /** The measures that look at every figure, which are made beside those that look at a few. */
    private static MeasureSheet counts(Filing filing, KeyFigures figures, List<Comparison> comparisons) {
        MeasureSheet sheet = new MeasureSheet();
        DigitTests.of(filing, figures, comparisons, sheet);
        sheet.addAll(Unproved.of(filing, comparisons));
        return sheet;
    }
}
