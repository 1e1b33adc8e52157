package dev.tickmark.recognition;

import java.util.List;

/** Something about a filing's words, marks and labels, rather than its figures, that a rule may judge: the place to look at, what it is held against, and the other places it rests on. */
public sealed interface Wording permits SentencePart, UnreadPiece, LostCaption, BlankGrouping, DisplacedRow, UntoldLoss, BareComparative, CaptionDrift, SeparatorDrift, SignDrift, SpareZero, LoneNegative, UnmarkedStatement, RecordClaim,
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
}
