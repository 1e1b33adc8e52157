package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Something about a filing's words, marks and labels, rather than its figures, that a rule may judge: the place to look at, what it is held against, and the other places it rests on. */
public sealed interface Wording permits SentencePart, UnreadPiece, LostCaption, BlankGrouping, DisplacedRow, UntoldLoss, BareComparative, CaptionDrift, SeparatorDrift, SignDrift, UnmarkedStatement, RecordClaim,
        Restatement, CaptionSign, MisheadedColumn, PartBeyondWhole, DilutedAboveBasic, RepeatedFlow, FootnoteMark, FlatClaim, MainParts, RateDay, EarlierTranslation,
        SplitHeading, PointsAsPercent, LeaseGap, NearMaturity, UnbookedImpairment, EventMention, ShareIssue, NonGaapUse, PartReconciliation, GuidedTarget, EchoDiffers, GarbledCaption, TagLength, TagScale, CashGap {

    /** The place to look at first. */
    Spot at();

    /** What it is held against, in words; empty where there is nothing to say. */
    default String meant() {
        return "";
    }

    /** The other places it rests on. */
    default List<Spot> beside() {
        return List.of();
    }

    /** Everything of the kind in a filing. */
    static List<Wording> in(Filing filing) {
        List<Function<Filing, List<? extends Wording>>> kinds = List.of(
                UnreadPiece::in, LostCaption::in, BlankGrouping::in, CutShort::in, DisplacedRow::in, NoteAmount::in, CurrencySign::in,
                BareAmount::in, GuidanceVerdict::in, StaleOutlook::in, UntoldLoss::in, UnquantifiedItem::in, BareComparative::in, Pointer::in,
                NumberingGap::in, CaptionDrift::in, SeparatorDrift::in, NameDrift::in, FormDrift::in, ClockZone::in, Agreement::in,
                Weekday::in, SignDrift::in, UnmarkedStatement::in, Reclassification::in, RecordClaim::in, OwnedShare::in, StatedTerm::in,
                Restatement::in, CaptionSign::in, MisheadedColumn::in, PartBeyondWhole::in, DilutedAboveBasic::in, RepeatedFlow::in,
                QuarterName::in, FootnoteMark::in, FlatClaim::in, MainParts::in, Cause::in, RateDay::in, EarlierTranslation::in, SplitHeading::in, PointsAsPercent::in, LeaseGap::in,
                TopicMention::in, NearMaturity::in, UnbookedImpairment::in,
                EventMention::in, CustomerShare::in, ShareIssue::in, OneSidedOutlook::in, PassedPlan::in, NonGaapUse::in, RareItem::in, PartReconciliation::in,
                AddressBlock::in, ShareInWords::in, GuidedTarget::in, GuidedLeap::in, EchoDiffers::in, GarbledCaption::in, TagLength::in, TagScale::in, CashGap::in);
        List<Wording> found = new ArrayList<>();
        kinds.parallelStream().map(kind -> kind.apply(filing)).forEachOrdered(found::addAll);
        return found;
    }
}
