package dev.tickmark.examination;

import dev.tickmark.recognition.EventMention;
import dev.tickmark.recognition.FiscalYearName;
import dev.tickmark.recognition.NonGaapUse;
import dev.tickmark.recognition.NotePeriod;
import dev.tickmark.recognition.TitleDate;
import dev.tickmark.recognition.TopicMention;
import dev.tickmark.recognition.Wording;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Threshold;
import dev.tickmark.schedule.Adjustment;
import dev.tickmark.schedule.Age;
import dev.tickmark.schedule.Change;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.CrossFooting;
import dev.tickmark.schedule.Evidence;
import dev.tickmark.schedule.Footing;
import dev.tickmark.schedule.Identity;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.Measured;
import dev.tickmark.schedule.MissingCell;
import dev.tickmark.schedule.Outcome;
import dev.tickmark.schedule.PerShare;
import dev.tickmark.schedule.Proportion;
import dev.tickmark.schedule.Reconciliation;
import dev.tickmark.schedule.Refiled;
import dev.tickmark.schedule.RollForward;
import dev.tickmark.schedule.Span;
import dev.tickmark.schedule.Term;
import dev.tickmark.schedule.TieOut;
import dev.tickmark.schedule.Translation;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Hedge;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import dev.tickmark.statement.Tag;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Compiles a rulebook. Rule files carry no package and no imports: {@link #prelude()} is compiled once before them, and each file is put into its package on its own first line, so that line
 * numbers stay true. Rules that judge comparisons fire for each one and are compiled to Java; the others fire seldom and are left to the mvel dialect, which is ready much sooner.
 *
 * <p>Classic compilation ({@code drools-mvel}) rather than the executable model: a rulebook of a hundred rules is live after half the time, and every faulty rule is reported with its line where the
 * executable model stops at the first of a file and often knows no line. Drools calls the classic way deprecated; {@code RuleCompilerTest} holds the rulebook valid in both, so the step across stays open.
 */
public final class RuleCompiler {

    private static final List<Class<?>> VOCABULARY = List.of(Fact.class, FactRole.class, Claim.class, Claim.Kind.class, DateMention.class, DateMention.Part.class, Direction.class, Hedge.class, Sentence.class,
            StatementKind.class, Table.class, Filing.class, TopicMention.Topic.class, TitleDate.class, NotePeriod.class, FiscalYearName.class, EventMention.Event.class, NonGaapUse.Use.class, Reconciliation.class, Adjustment.class, Comparison.class, Footing.class, CrossFooting.class,
            TieOut.class, RollForward.class, Translation.class, Proportion.class, Change.class, PerShare.class, Identity.class, Measured.class, Outcome.class, Evidence.class, Term.class, Tag.class, KeyFigure.class,
            Measure.class, MissingCell.class, Refiled.class, Age.class, Span.class, Threshold.class);

    private static final String PACKAGE = "package dev.tickmark.rules; ";
    private static final String SELDOM = "dialect \"mvel\" ";
    /** What Drools adds, without a line, to every syntax error it has already reported. */
    private static final String ECHO = "Parser returned a null Package";

    private static final Pattern EXPRESSION = Pattern.compile("Unable to Analyse Expression (.*?): \\[Error");

    private RuleCompiler() {
    }

    /** What is compiled before the rule files: the package, what rules may speak of, and the workpaper. */
    public static String prelude() {
        StringBuilder prelude = new StringBuilder(PACKAGE);
        vocabulary().forEach(type -> prelude.append("import ").append(type.getCanonicalName()).append("; "));
        return prelude.append("global ").append(Workpaper.class.getCanonicalName()).append(" workpaper; ").toString();
    }

    /** Every type that a rule may speak of. */
    static List<Class<?>> vocabulary() {
        return Stream.concat(VOCABULARY.stream(), wordings(Wording.class)).toList();
    }

    private static Stream<Class<?>> wordings(Class<?> type) {
        return type.isRecord() ? Stream.of(type) : Stream.of(type.getPermittedSubclasses()).flatMap(RuleCompiler::wordings);
    }

    /**
     * The rulebook ready to fire.
     *
     * @throws BrokenRulebookException that names every faulty rule by file and line
     */
    public static CompiledRulebook compile(Rulebook rulebook) {
        TreeSet<RuleFault> faults = new TreeSet<>(rulebook.ruleFaults());
        if (rulebook.sources().isEmpty()) {
            faults.add(new RuleFault("", 0, "the rulebook holds no rule"));
        }
        KnowledgeBuilder builder = built(rulebook.sources(), faults);
        if (builder.hasErrors()) {
            faults.addAll(explained(rulebook, builder));
        }
        if (!faults.isEmpty()) {
            throw new BrokenRulebookException(List.copyOf(faults));
        }
        return new CompiledRulebook(rulebook, builder.newKieBase());
    }

    static KnowledgeBuilder built(List<RuleSource> sources, Set<RuleFault> faults) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(loader()));
        try {
            CompositeKnowledgeBuilder batch = builder.batch();
            batch.add(KieServices.get().getResources().newByteArrayResource(prelude().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()).setSourcePath("prelude"), ResourceType.DRL);
            for (RuleSource source : sources) {
                byte[] text = (PACKAGE + (source.text().contains("workpaper.judge(") ? "" : SELDOM) + source.text()).getBytes(StandardCharsets.UTF_8);
                batch.add(KieServices.get().getResources().newByteArrayResource(text, StandardCharsets.UTF_8.name()).setSourcePath(source.file()), ResourceType.DRL);
            }
            batch.build();
        } catch (RuntimeException e) {
            faults.add(new RuleFault("", 0, "the compiler gave up: " + e));
        }
        return builder;
    }

    /** What the trees of faulty files show, in their words; what they do not show, in the compiler's. The files in which the trees show nothing are compiled once more by themselves, for one that cannot be parsed hides the others' faults. */
    private static Set<RuleFault> explained(Rulebook rulebook, KnowledgeBuilder builder) {
        Set<RuleFault> faults = new TreeSet<>();
        Set<String> faulty = errors(builder).stream().map(RuleFault::file).collect(Collectors.toSet());
        boolean unparsed = false;
        for (RuleSource source : rulebook.sources()) {
            unparsed |= !RuleTree.of(source).syntax().isEmpty();
        }
        List<RuleSource> silent = new ArrayList<>();
        for (RuleSource source : rulebook.sources()) {
            List<RuleFault> shown = unparsed || faulty.contains(source.file()) ? RuleDiagnosis.tree(rulebook, source) : List.of();
            faults.addAll(shown);
            if (shown.isEmpty()) {
                silent.add(source);
            }
        }
        KnowledgeBuilder rest = unparsed ? built(silent, faults) : builder;
        Set<String> told = faults.stream().map(RuleFault::file).collect(Collectors.toSet());
        errors(rest).stream().filter(fault -> !told.contains(fault.file())).forEach(faults::add);
        return faults;
    }

    private static List<RuleFault> errors(KnowledgeBuilder builder) {
        return builder.getErrors().stream().filter(error -> !error.getMessage().equals(ECHO)).map(RuleCompiler::fault).toList();
    }

    /** Drools looks up the types of the vocabulary there; under Quarkus the class loader of this class may be another than that of the application. */
    static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? RuleCompiler.class.getClassLoader() : context;
    }

    private static RuleFault fault(KnowledgeBuilderError error) {
        String file = error.getResource() == null || error.getResource().getSourcePath() == null ? "" : error.getResource().getSourcePath();
        int[] lines = error.getLines();
        String said = error.getMessage().strip().replaceAll("\\s+", " ");
        Matcher expression = EXPRESSION.matcher(said);
        return new RuleFault(file, lines.length == 0 ? 0 : Math.max(0, lines[0]), expression.find() ? "'" + expression.group(1) + "' cannot be understood; write a comparison such as value > $limit" : said);
    }
}
