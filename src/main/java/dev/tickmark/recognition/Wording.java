package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.List;

/** Something about a filing's words, marks and labels, rather than its figures, that a rule may judge: the place to look at, what it is held against, and the other places it rests on. */
public sealed interface Wording permits UnreadPiece, LostCaption, BlankGrouping, CutShort, DisplacedRow, NoteAmount, CurrencySign, BareAmount, GuidanceVerdict, StaleOutlook, UntoldLoss, UnquantifiedItem, BareComparative, Pointer, NumberingGap,
        CaptionDrift, SeparatorDrift, NameDrift, FormDrift, ClockZone, Agreement, Weekday, SignDrift, UnmarkedStatement, Reclassification, RecordClaim, OwnedShare, StatedTerm {

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
        List<Wording> found = new ArrayList<>();
        found.addAll(UnreadPiece.in(filing));
        found.addAll(LostCaption.in(filing));
        found.addAll(BlankGrouping.in(filing));
        found.addAll(CutShort.in(filing));
        found.addAll(DisplacedRow.in(filing));
        found.addAll(NoteAmount.in(filing));
        found.addAll(CurrencySign.in(filing));
        found.addAll(BareAmount.in(filing));
        found.addAll(GuidanceVerdict.in(filing));
        found.addAll(StaleOutlook.in(filing));
        found.addAll(UntoldLoss.in(filing));
        found.addAll(UnquantifiedItem.in(filing));
        found.addAll(BareComparative.in(filing));
        found.addAll(Pointer.in(filing));
        found.addAll(NumberingGap.in(filing));
        found.addAll(CaptionDrift.in(filing));
        found.addAll(SeparatorDrift.in(filing));
        found.addAll(NameDrift.in(filing));
        found.addAll(FormDrift.in(filing));
        found.addAll(ClockZone.in(filing));
        found.addAll(Agreement.in(filing));
        found.addAll(Weekday.in(filing));
        found.addAll(SignDrift.in(filing));
        found.addAll(UnmarkedStatement.in(filing));
        found.addAll(Reclassification.in(filing));
        found.addAll(RecordClaim.in(filing));
        found.addAll(OwnedShare.in(filing));
        found.addAll(StatedTerm.in(filing));
        return found;
    }
}
