package dev.tickmark.examination;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Fingerprint;
import dev.tickmark.finding.Kind;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.api.runtime.KieSession;

/** Fires a rulebook at filings, one session a filing. Safe for many threads at once; the rulebook can be changed for another while filings are examined. */
public final class Examiner {

    /** What a rule needs that compares two filings. */
    static final String PRIOR = "PRIOR_FILING";

    private volatile CompiledRulebook compiled;

    public Examiner(CompiledRulebook compiled) {
        this.compiled = compiled;
    }

    /** The examiner with the rulebook that the program was built with. */
    public static Examiner standard() {
        return new Examiner(RuleCompiler.compile(Rulebook.standard()));
    }

    /** The rulebook that the next filing is examined by. */
    public Rulebook rulebook() {
        return compiled.rulebook();
    }

    /** Examinations that have begun end with the rulebook they began with. */
    public void use(CompiledRulebook next) {
        compiled = next;
    }

    /** What the next filing is examined by. */
    public CompiledRulebook compiled() {
        return compiled;
    }

    /** Examines a filing by the rulebook of this moment. */
    public Examination examine(Filing filing, Schedule schedule) {
        return examine(compiled, filing, schedule);
    }

    /** Examines a filing by a rulebook that was taken before, so that what is said of the examination afterwards is said of the same rulebook. */
    public static Examination examine(CompiledRulebook now, Filing filing, Schedule schedule) {
        return concluded(fired(now, filing, schedule), filing, schedule);
    }

    /** The workpaper on which a rulebook has written down all it has to say. */
    static Workpaper fired(CompiledRulebook now, Filing filing, Schedule schedule) {
        Workpaper workpaper = new Workpaper(now.rulebook(), filing);
        KieSession session = now.base().newKieSession();
        try {
            session.setGlobal("workpaper", workpaper);
            now.heard(told(now.rulebook(), filing, schedule)).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return workpaper;
    }

    /** Everything that rules are told of a filing, in the order in which they are told it. */
    static List<Object> told(Rulebook rulebook, Filing filing, Schedule schedule) {
        List<Object> told = new ArrayList<>(List.of(filing));
        for (List<?> facts : List.of(filing.tables(), filing.facts(), filing.claims(), filing.tags(), filing.dates(), schedule.wordings().all(),
                schedule.comparisons(), schedule.missing(), schedule.keyFigures(), schedule.measures(), schedule.reconciliations(), schedule.adjustments(), schedule.refiled().orElse(List.of()), rulebook.thresholds())) {
            told.addAll(facts);
        }
        return told;
    }

    /** What follows from a workpaper: root causes, repeats joined, and which rules had nothing to work on. */
    static Examination concluded(Workpaper workpaper, Filing filing, Schedule schedule) {
        List<Judgement> judgements = workpaper.judgements();
        List<Finding> findings = new ArrayList<>(RootCauses.findings(judgements, filing, workpaper.messages()));
        Set<String> explained = findings.stream().flatMap(f -> f.subject().figure().stream()).map(Fact::id).collect(Collectors.toSet());
        for (Finding finding : workpaper.findings()) {
            boolean known = finding.kind() == Kind.INCONSISTENCY && finding.subject().figure().filter(f -> explained.contains(f.id())).isPresent();
            if (!known) {
                findings.add(finding);
            }
        }
        return new Examination(judgements, Fingerprint.on(Repeats.joined(findings)), notRun(workpaper.rulebook(), judgements, schedule));
    }

    private static List<NotRun> notRun(Rulebook rulebook, List<Judgement> judgements, Schedule schedule) {
        Set<String> judged = judgements.stream().map(judgement -> judgement.rule().code()).collect(Collectors.toSet());
        Set<String> present = new HashSet<>();
        schedule.keyFigures().stream().map(KeyFigure::concept).forEach(present::add);
        schedule.measures().stream().map(Measure::name).forEach(present::add);
        List<NotRun> notRun = new ArrayList<>();
        for (RuleCard card : rulebook.cards()) {
            if (card.needs().contains(PRIOR) && schedule.refiled().isEmpty()) {
                notRun.add(new NotRun(card.code(), "no filing before this one was handed in with it"));
                continue;
            }
            if (card.compares() ? judged.contains(card.code()) : present.containsAll(card.needs())) {
                continue;
            }
            List<String> absent = card.needs().stream().filter(need -> !present.contains(need) && !need.equals(PRIOR)).toList();
            List<String> reasons = absent.stream().filter(schedule.omitted()::containsKey).map(schedule.omitted()::get).distinct().toList();
            List<String> missing = absent.stream().map(Examiner::words).toList();
            if (card.compares()) {
                notRun.add(new NotRun(card.code(), missing.isEmpty() ? "the filing holds no figures that stand in this relation" : lacks(missing)));
            } else if (!missing.isEmpty()) {
                notRun.add(new NotRun(card.code(), reasons.isEmpty() ? lacks(missing) : String.join("; ", reasons)));
            }
        }
        return notRun;
    }

    private static String lacks(List<String> missing) {
        return "the filing does not show, or does not allow to compute: " + String.join(", ", missing);
    }

    private static String words(String need) {
        return need.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
