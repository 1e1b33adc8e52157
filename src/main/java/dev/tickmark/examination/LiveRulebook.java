package dev.tickmark.examination;

import dev.tickmark.rulebook.FolderWatch;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.Rulebook;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A rulebook that follows the files of its folder: what is saved is linted, compiled beside the rulebook in use, tried out, and put in its place at once. Examinations that have begun end with the one they began with.
 * A rulebook that is broken is not taken: the last good one goes on answering, and {@link #state()} says what to mend. Where only pages or thresholds have changed, nothing is compiled; where a few rules have, only these.
 */
public final class LiveRulebook {

    private final Path folder;
    private final Examiner examiner;
    private final Consumer<CompiledRulebook> trial;
    private final Consumer<State> listener;
    private Optional<ChangedRules> ground = Optional.empty();
    private volatile State state;

    /**
     * How the folder stands: the version saved in it; the version in use and since when; the faults that keep the saved one from being used (empty where the two are the same);
     * and what in the saved one is not as the house wants it, though it can be used.
     */
    public record State(String saved, String used, Instant since, List<RuleFault> faults, List<RuleFault> remarks) {

        public State {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
        }

        /** Whether what is saved is what is used. */
        public boolean isCurrent() {
            return faults.isEmpty();
        }
    }

    /**
     * @param examiner  uses a rulebook of this folder already
     * @param trial     is given every new rulebook before it is used; one that it throws at is not taken
     * @param listener  is told of every change of state
     */
    public LiveRulebook(Path folder, Examiner examiner, Consumer<CompiledRulebook> trial, Consumer<State> listener) {
        this.folder = folder;
        this.examiner = examiner;
        this.trial = trial;
        this.listener = listener;
        Rulebook used = examiner.rulebook();
        this.state = new State(used.version(), used.version(), Instant.now(), List.of(), List.of());
    }

    /** Starts to follow the folder, in a thread of its own that ends with the program. */
    public void follow() {
        Thread follower = new Thread(() -> {
            try (FolderWatch watch = new FolderWatch(folder)) {
                refresh(); // what was saved while the program started
                while (watch.awaitChange()) {
                    refresh();
                }
            } catch (UncheckedIOException e) {
                become(new State("", state.used, state.since, List.of(new RuleFault(folder.toString(), 0, e.getMessage())), List.of()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "live rulebook");
        follower.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        follower.setDaemon(true);
        follower.start();
    }

    /** Looks for what in the first rulebook is not as the house wants it. Takes longer than who waits for a first answer should be kept waiting. */
    public synchronized void remark() {
        if (state.used.equals(examiner.rulebook().version()) && state.isCurrent()) {
            become(new State(state.saved, state.used, state.since, List.of(), RuleDiagnosis.remarks(examiner.rulebook())));
        }
    }

    /** How the folder stands. */
    public State state() {
        return state;
    }

    /** Takes what is saved now, if it is another rulebook than before and a good one. */
    public synchronized void refresh() {
        Rulebook next;
        try {
            next = Rulebook.in(folder);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            become(new State("", state.used, state.since, List.of(new RuleFault(folder.toString(), 0, e.getMessage())), List.of()));
            return;
        }
        if (next.version().equals(state.saved) && next.faults().isEmpty()) {
            return;
        }
        CompiledRulebook before = examiner.compiled();
        List<RuleFault> faults = taken(next);
        // what else is to be mended is looked for once the new rulebook answers, for that takes longer than a linter should keep anybody waiting
        List<RuleFault> remarks = new ArrayList<>(RuleDiagnosis.remarks(next));
        remarks.removeAll(faults);
        become(faults.isEmpty() ? new State(next.version(), next.version(), Instant.now(), faults, remarks) : new State(next.version(), state.used, state.since, faults, remarks));
        if (examiner.compiled().base() != before.base()) {
            RulebookCache.ofUser().keep(examiner.compiled());
        }
    }

    /** Puts a rulebook in the place of the one in use; gives what keeps it from that, if anything does. */
    private List<RuleFault> taken(Rulebook next) {
        try {
            CompiledRulebook compiled = compiled(next);
            trial.accept(compiled);
            examiner.use(compiled);
            return List.of();
        } catch (BrokenRulebookException e) {
            return e.faults();
        } catch (RuntimeException e) {
            return List.of(new RuleFault(folder.toString(), 0, "a rule does not run: " + RuleRun.inWords(e)));
        }
    }

    private CompiledRulebook compiled(Rulebook next) {
        CompiledRulebook used = examiner.compiled();
        if (next.faults().isEmpty() && next.sources().equals(used.rulebook().sources())) {
            return new CompiledRulebook(next, used.base());
        }
        ground = ground.or(() -> ChangedRules.since(used));
        return ground.flatMap(whole -> whole.in(next)).orElseGet(() -> whole(next));
    }

    private CompiledRulebook whole(Rulebook next) {
        CompiledRulebook compiled = RuleCompiler.compile(next);
        ground = Optional.empty();
        return compiled;
    }

    private void become(State next) {
        boolean heard = !next.saved.equals(state.saved) || !next.faults.equals(state.faults);
        state = next;
        if (heard) {
            listener.accept(next);
        }
    }
}
