package dev.tickmark.examination;

import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A draft of a rule, tried beside a rulebook: what a filing's findings would be with it. A draft with the code of a rule takes that rule's place; any other is added.
 * Only the draft and the rule whose place it takes are compiled and fired; the rulebook is fired where these two say different things.
 */
public final class RuleTrial {

    private final CompiledRulebook live;
    private final CompiledRulebook draft;
    private final Optional<CompiledRulebook> replaced;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    /** What a draft changes in one filing: findings that are new, that are gone, and that are said otherwise (before and after); and how long the draft took, in nanoseconds. */
    public record Difference(List<Finding> added, List<Finding> gone, List<Changed> changed, long nanos) {

        public Difference {
            added = List.copyOf(added);
            gone = List.copyOf(gone);
            changed = List.copyOf(changed);
        }

        public boolean isEmpty() {
            return added.isEmpty() && gone.isEmpty() && changed.isEmpty();
        }
    }

    /** One finding, before and after. */
    public record Changed(Finding before, Finding after) {
    }

    private RuleTrial(CompiledRulebook live, CompiledRulebook draft, Optional<CompiledRulebook> replaced) {
        this.live = live;
        this.draft = draft;
        this.replaced = replaced;
    }

    /**
     * @param live       what the draft is held against
     * @param file       the draft's name, for messages
     * @param text       the draft's DRL
     * @param thresholds the thresholds that the draft is run with
     * @throws BrokenRulebookException where the draft does not compile
     */
    public static RuleTrial of(CompiledRulebook live, String file, String text, String thresholds) {
        CompiledRulebook draft = RuleCompiler.compile(Rulebook.alone(file, text, thresholds));
        String code = draft.rulebook().cards().get(0).code();
        Optional<RuleCard> card = live.rulebook().card(code);
        return new RuleTrial(live, draft, card.map(each -> RuleCompiler.compile(Rulebook.alone(each.file(), live.rulebook().text(each.file()).orElseThrow(), live.rulebook().thresholdTable()))));
    }

    /** The rule that is tried. */
    public RuleCard card() {
        return draft.rulebook().cards().get(0);
    }

    /** Whether a rule of the rulebook gives way to the draft. */
    public boolean replaces() {
        return replaced.isPresent();
    }

    /** What the draft would change in a filing. */
    public Difference on(Filing filing, Schedule schedule) {
        if (cold.getAndSet(false)) {
            Examiner.fired(draft, filing, schedule); // the first run of a rule loads classes, which is no cost of the rule
        }
        long started = System.nanoTime();
        Workpaper drafted = Examiner.fired(draft, filing, schedule);
        long nanos = System.nanoTime() - started;
        Optional<Workpaper> old = replaced.map(each -> Examiner.fired(each, filing, schedule));
        boolean same = old.isPresent() ? said(old.get()).equals(said(drafted)) : drafted.judgements().isEmpty() && drafted.findings().isEmpty();
        if (same) {
            return new Difference(List.of(), List.of(), List.of(), nanos);
        }
        Workpaper before = Examiner.fired(live, filing, schedule);
        Workpaper after = before.with(drafted, card().code());
        return difference(Examiner.concluded(before, filing, schedule).findings(), Examiner.concluded(after, filing, schedule).findings(), nanos);
    }

    private static String said(Workpaper workpaper) {
        return workpaper.judgements() + " " + workpaper.findings();
    }

    private static Difference difference(List<Finding> before, List<Finding> after, long nanos) {
        Map<String, List<Finding>> open = new HashMap<>();
        before.forEach(finding -> open.computeIfAbsent(whole(finding), key -> new ArrayList<>()).add(finding));
        List<Finding> added = new ArrayList<>();
        for (Finding finding : after) {
            List<Finding> same = open.getOrDefault(whole(finding), List.of());
            if (same.isEmpty()) {
                added.add(finding);
            } else {
                same.remove(0);
            }
        }
        List<Finding> gone = new ArrayList<>();
        before.stream().filter(finding -> open.get(whole(finding)).remove(finding)).forEach(gone::add);
        List<Changed> changed = new ArrayList<>();
        for (Finding finding : List.copyOf(gone)) {
            Optional<Finding> other = added.stream().filter(each -> each.rule().equals(finding.rule()) && each.subject().location().equals(finding.subject().location())).findFirst();
            if (other.isPresent()) {
                gone.remove(finding);
                added.remove(other.get());
                changed.add(new Changed(finding, other.get()));
            }
        }
        return new Difference(added, gone, changed, nanos);
    }

    private static String whole(Finding finding) {
        return finding.rule() + " " + finding.severity() + " " + finding.subject().location() + " " + finding.message() + " " + finding.alsoFails();
    }
}
