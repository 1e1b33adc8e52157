package dev.tickmark.recognition;

import dev.tickmark.statement.Sentence;

/** A wording that stands in a sentence, from {@code from} to {@code to} (exclusive). */
public sealed interface SentencePart extends Wording permits
        AddressBlock, Agreement, BareAmount, Cause, ClockZone, CurrencySign, CustomerShare, CutShort, FormDrift, GuidanceVerdict, GuidedLeap, NameDrift, NoteAmount, NumberingGap, OneSidedOutlook,
        OwnedShare, PassedPlan, Pointer, QuarterName, RareItem, Reclassification, ShareInWords, StaleOutlook, StatedTerm, TopicMention, UnquantifiedItem, Weekday {

    Sentence sentence();

    int from();

    int to();

    @Override
    default Spot at() {
        return Spot.of(sentence(), from(), to());
    }
}
