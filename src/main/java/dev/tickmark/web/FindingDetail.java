package dev.tickmark.web;

import dev.tickmark.report.Sheet;
import java.util.List;

/** Everything there is to say of a finding of a filing, and to decide of it where the filing is not signed off; {@code told} is why the last decision was not taken, empty where it was. */
public record FindingDetail(String filing, String id, Sheet.Entry entry, DecisionView decision, List<DecisionView.CommentView> comments, boolean signed, String told) {

    /** Something that may be decided: its word, its name on the page, the key that chooses it. */
    public record Choice(String word, String label, boolean chosen) {
    }

    /** Whether anything was decided. */
    public boolean decided() {
        return decision.version() > 0;
    }

    /** What was decided, as a sentence begins with it. */
    public String standing() {
        String word = decision.decision();
        return word.equals("open") ? "Opened again" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Whether a second person still has to agree. */
    public boolean wantsSecond() {
        return decided() && !decision.decision().equals("open") && Boolean.TRUE.equals(decision.needsSecond()) && decision.approvedBy() == null;
    }

    /** What may be decided. */
    public List<Choice> choices() {
        return List.of(choice("confirmed", "Confirm"), choice("accepted", "Accept"), choice("dismissed", "Dismiss"), choice("waived", "Waive"), choice("open", "Open again")).stream()
                .filter(choice -> decided() || !choice.word().equals("open")).toList();
    }

    private Choice choice(String word, String label) {
        return new Choice(word, label, decided() && decision.decision().equals(word));
    }
}
