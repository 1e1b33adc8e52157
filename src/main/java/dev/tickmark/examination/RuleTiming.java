package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.statement.Filing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.runtime.KieSession;

/**
 * What each rule costs by itself: compiled alone, told everything, fired. In a whole rulebook rules share what they have in common, and a profiler that listens in blames the first for all of it; alone, every rule bears its own cost.
 */
public final class RuleTiming {

    private static final int RUNS = 3;

    private final Rulebook rulebook;
    private final Map<String, CompiledRulebook> alone = new TreeMap<>();

    private RuleTiming(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Compiles every rule of a rulebook by itself. */
    public static RuleTiming of(Rulebook rulebook) {
        RuleTiming timing = new RuleTiming(rulebook);
        for (RuleCard card : rulebook.cards()) {
            String text = rulebook.text(card.file()).orElseThrow();
            timing.alone.put(card.code(), RuleCompiler.compile(Rulebook.alone(card.file(), text, rulebook.thresholdTable())));
        }
        return timing;
    }

    /** Nanoseconds of each rule on a filing, by code: the least of three runs, so that what the machine did besides is left out. */
    public Map<String, Long> on(Filing filing, Schedule schedule) {
        Map<String, Long> nanos = new TreeMap<>();
        List<Object> told = Examiner.told(rulebook, filing, schedule);
        alone.forEach((code, compiled) -> {
            List<Object> heard = compiled.heard(told);
            long least = Long.MAX_VALUE;
            for (int i = 0; i < RUNS; i++) {
                least = Math.min(least, once(compiled, filing, heard));
            }
            nanos.put(code, least);
        });
        return nanos;
    }

    private static long once(CompiledRulebook compiled, Filing filing, List<Object> told) {
        KieSession session = compiled.base().newKieSession();
        try {
            session.setGlobal("workpaper", new Workpaper(compiled.rulebook(), filing));
            long started = System.nanoTime();
            told.forEach(session::insert);
            session.fireAllRules();
            return System.nanoTime() - started;
        } finally {
            session.dispose();
        }
    }
}
