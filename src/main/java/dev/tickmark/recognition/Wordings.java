package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;

/** Every wording of a filing. They are looked for beside other work from the moment that this is made; who asks before all are found helps. */
public final class Wordings {

    private static final List<Function<Filing, List<?>>> KINDS = List.of(
            TitleDate::in, NotePeriod::in, FiscalYearName::in,
                UnreadPiece::in, LostCaption::in, BlankGrouping::in, CutShort::in, DisplacedRow::in, NoteAmount::in, CurrencySign::in,
                BareAmount::in, GuidanceVerdict::in, StaleOutlook::in, UntoldLoss::in, UnquantifiedItem::in, BareComparative::in, Pointer::in,
                NumberingGap::in, CaptionDrift::in, SeparatorDrift::in, NameDrift::in, FormDrift::in, ClockZone::in, Agreement::in,
                Weekday::in, SignDrift::in, SpareZero::in, LoneNegative::in, UnmarkedStatement::in, Reclassification::in, RecordClaim::in, OwnedShare::in, StatedTerm::in,
                Restatement::in, CaptionSign::in, MisheadedColumn::in, PartBeyondWhole::in, DilutedAboveBasic::in, RepeatedFlow::in,
                QuarterName::in, FootnoteMark::in, FlatClaim::in, MainParts::in, Cause::in, RateDay::in, EarlierTranslation::in, SplitHeading::in, PointsAsPercent::in, LeaseGap::in,
                TopicMention::in, NearMaturity::in, UnbookedImpairment::in,
                EventMention::in, CustomerShare::in, ShareIssue::in, OneSidedOutlook::in, PassedPlan::in, NonGaapUse::in, RareItem::in, PartReconciliation::in,
                AddressBlock::in, ShareInWords::in, GuidedTarget::in, GuidedLeap::in, EchoDiffers::in, GarbledCaption::in, TagLength::in, TagScale::in, CashGap::in);

    private final Filing filing;
    private final AtomicInteger next = new AtomicInteger();
    private final List<CompletableFuture<List<?>>> found = Stream.generate(CompletableFuture<List<?>>::new).limit(KINDS.size()).toList();

    private Wordings(Filing filing) {
        this.filing = filing;
    }

    /** Begins to look for the wordings of a filing. */
    public static Wordings of(Filing filing) {
        Wordings wordings = new Wordings(filing);
        ForkJoinTask.adapt(wordings::find).fork();
        return wordings;
    }

    /** All of them, kind by kind. */
    public List<Object> all() {
        find();
        List<Object> all = new ArrayList<>();
        found.forEach(kind -> all.addAll(kind.join()));
        return all;
    }

    private void find() {
        for (int kind = next.getAndIncrement(); kind < KINDS.size(); kind = next.getAndIncrement()) {
            try {
                found.get(kind).complete(KINDS.get(kind).apply(filing));
            } catch (RuntimeException | Error failed) {
                found.get(kind).completeExceptionally(failed);
            }
        }
    }
}
