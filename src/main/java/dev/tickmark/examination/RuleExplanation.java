package dev.tickmark.examination;

import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleCard;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.schedule.Comparison;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.schedule.Outcome;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;

/**
 * Why a rule says nothing of a filing, or what it said: its conditions are run one after the other, the first that matches nothing is taken apart, and the facts that came nearest are shown with the values they were tested by.
 */
public final class RuleExplanation {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern BINDING = Pattern.compile("\\$\\w+\\s*:\\s*[\\w.]+\\s*");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");
    private static final Pattern FIELD = Pattern.compile("(?<![\\w$.\"])[a-z]\\w*(?![\\w\"(])");
    private static final Pattern KEY = Pattern.compile("\\w+ == (?:\"[^\"]*\"|[A-Z]\\w*\\.[A-Z_]+)");
    private static final String FACT = "$nearest";
    private static final int LONGEST = 160;

    private final RuleTree tree;
    private final StringBuilder drl = new StringBuilder(RuleCompiler.prelude() + "global " + RuleProbe.class.getName() + " probe;\n");
    private final Map<String, List<String>> variables = new LinkedHashMap<>();
    private final RuleProbe probe = new RuleProbe();

    private RuleExplanation(RuleTree tree) {
        this.tree = tree;
    }

    /** The explanation, line by line. */
    public static List<String> of(CompiledRulebook rules, RuleCard card, Filing filing, Schedule schedule) {
        List<String> lines = new ArrayList<>();
        Workpaper workpaper = Examiner.fired(rules, filing, schedule);
        List<Judgement> judged = workpaper.judgements().stream().filter(judgement -> judgement.rule().code().equals(card.code())).toList();
        long raised = workpaper.findings().stream().filter(finding -> finding.rule().equals(card.code())).count();
        long exceptions = judged.stream().filter(judgement -> judgement.comparison().outcome() == Outcome.EXCEPTION).count();
        if (!judged.isEmpty()) {
            lines.add("It judged " + judged.size() + " comparisons: " + (judged.size() - exceptions) + " ticked, " + exceptions + " in exception.");
        }
        if (exceptions > 0 || raised > 0) {
            said(lines, Examiner.concluded(workpaper, filing, schedule).findings(), card);
        }
        if (!judged.isEmpty() || raised > 0) {
            return lines;
        }
        RuleSource source = new RuleSource(card.file(), rules.rulebook().text(card.file()).orElseThrow());
        lines.addAll(new RuleExplanation(RuleTree.of(source)).missing(rules, filing, schedule));
        Examiner.concluded(workpaper, filing, schedule).notRun().stream().filter(each -> each.rule().equals(card.code())).forEach(each -> lines.add("It could not run: " + each.missing()));
        return lines;
    }

    private static void said(List<String> lines, List<Finding> findings, RuleCard card) {
        for (Finding finding : findings) {
            if (finding.rule().equals(card.code())) {
                lines.add("It raises: " + finding.severity() + " " + finding.message());
            } else if (finding.alsoFails().contains(card.code())) {
                lines.add("Its exception is explained by " + finding.rule() + ": " + finding.message());
            }
        }
        if (lines.size() < 2 && lines.stream().noneMatch(line -> line.startsWith("It raises"))) {
            lines.add("What it raised is part of another finding.");
        }
    }

    private List<String> missing(CompiledRulebook rules, Filing filing, Schedule schedule) {
        List<BaseDescr> conditions = new ArrayList<>();
        tree.rule().orElseThrow().getLhs().getDescrs().forEach(each -> conditions.add((BaseDescr) each));
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < conditions.size(); i++) {
            parts(i, conditions.get(i), before.toString());
            before.append("    ").append(tree.text(conditions.get(i))).append('\n');
        }
        run(rules, filing, schedule);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < conditions.size(); i++) {
            String text = tree.text(conditions.get(i)).replaceAll("\\s+", " ");
            int count = probe.count(i + "");
            lines.add("line " + conditions.get(i).getLine() + ": " + text + (count > 0 ? "   matches " + count + (count == 1 ? " time" : " times") : "   does not match"));
            if (count == 0) {
                nearest(i, conditions.get(i), lines);
                return lines;
            }
        }
        return lines;
    }

    /** Writes the rules that count how far a condition matches. */
    private void parts(int number, BaseDescr condition, String before) {
        rule(number + "", before + "    " + tree.text(condition));
        if (condition instanceof PatternDescr pattern && pattern.getSource() == null) {
            for (int i = 0; i <= pattern.getDescrs().size(); i++) {
                rule(number + "." + i, before + "    " + FACT + " : " + upTo(pattern, i));
            }
        } else if (condition instanceof NotDescr not && inner(not) instanceof PatternDescr pattern) {
            rule(number + ".not", before + "    " + FACT + " : " + upTo(pattern, pattern.getDescrs().size()));
        }
    }

    private static BaseDescr inner(ConditionalElementDescr element) {
        return element.getDescrs().isEmpty() ? null : (BaseDescr) element.getDescrs().get(0);
    }

    /** A pattern with its first constraints and all its bindings. */
    private String upTo(PatternDescr pattern, int constraints) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < pattern.getDescrs().size(); i++) {
            String text = tree.text(pattern.getDescrs().get(i));
            if (i < constraints || BINDING.matcher(text).matches()) {
                kept.add(text);
            }
        }
        return pattern.getObjectType() + "( " + String.join(", ", kept) + " )";
    }

    private void rule(String part, String conditions) {
        Set<String> bound = new LinkedHashSet<>();
        Matcher binding = BOUND.matcher(conditions.replaceAll("(?s)\\b(?:not|exists)\\s*\\(.*", ""));
        while (binding.find()) {
            bound.add(binding.group(1));
        }
        variables.put(part, List.copyOf(bound));
        drl.append("rule \"").append(part).append("\"\nwhen\n").append(conditions).append("\nthen\n    probe.hit( \"").append(part).append("\", new Object[] { ").append(String.join(", ", bound)).append(" } );\nend\n");
    }

    private void run(CompiledRulebook rules, Filing filing, Schedule schedule) {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder(KnowledgeBuilderFactory.newKnowledgeBuilderConfiguration(RuleCompiler.loader()));
        builder.add(KieServices.get().getResources().newByteArrayResource(drl.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name()), ResourceType.DRL);
        if (builder.hasErrors()) {
            throw new IllegalStateException("rule '" + tree.source().ruleNames().get(0) + "' cannot be taken apart: " + builder.getErrors());
        }
        KieSession session = builder.newKieBase().newKieSession();
        try {
            session.setGlobal("probe", probe);
            Examiner.told(rules.rulebook(), filing, schedule).forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    private void nearest(int number, BaseDescr condition, List<String> lines) {
        if (condition instanceof NotDescr) {
            lines.add("  there is such a fact:");
            facts(number + ".not", "", lines);
        } else if (condition instanceof PatternDescr pattern && pattern.getSource() == null) {
            if (probe.count(number + ".0") == 0) {
                lines.add("  the filing holds no " + pattern.getObjectType());
                return;
            }
            for (int i = 1; i <= pattern.getDescrs().size(); i++) {
                if (probe.count(number + "." + i) == 0) {
                    String failed = tree.text(pattern.getDescrs().get(i - 1)).replaceAll("\\s+", " ");
                    if (KEY.matcher(failed).matches()) {
                        lines.add("  of " + probe.count(number + "." + (i - 1)) + " that came as far, none has " + failed);
                        return;
                    }
                    lines.add("  " + probe.count(number + "." + (i - 1)) + " came as far as '" + failed + "', which is true of none. Nearest:");
                    facts(number + "." + (i - 1), failed, lines);
                    return;
                }
            }
        } else {
            lines.add("  none of what it asks for is there in this combination");
        }
    }

    private void facts(String part, String failed, List<String> lines) {
        List<String> names = variables.get(part);
        for (Object[] match : probe.matches(part)) {
            int at = names.indexOf(FACT);
            if (at >= 0 && at < match.length) {
                lines.add("    " + words(match[at]) + values(failed, match[at], names, match));
            }
        }
    }

    /** What the tested fields and variables are. */
    private static String values(String failed, Object fact, List<String> names, Object[] match) {
        Map<String, String> values = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(failed.replaceAll("\"[^\"]*\"", "\"\""));
        while (field.find()) {
            for (Method method : fact.getClass().getMethods()) {
                boolean named = method.getName().equals(field.group()) || method.getName().equalsIgnoreCase("is" + field.group()) || method.getName().equalsIgnoreCase("get" + field.group());
                if (named && method.getParameterCount() == 0) {
                    values.putIfAbsent(field.group(), value(method, fact));
                }
            }
        }
        Matcher variable = VARIABLE.matcher(failed);
        while (variable.find()) {
            int at = names.indexOf(variable.group());
            if (at >= 0 && at < match.length) {
                values.putIfAbsent(variable.group(), shortened(plain(match[at])));
            }
        }
        return values.isEmpty() ? "" : "   where " + String.join(", ", values.entrySet().stream().map(each -> each.getKey() + " is " + each.getValue()).toList());
    }

    private static String value(Method method, Object fact) {
        try {
            return shortened(plain(method.invoke(fact)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "unknown";
        }
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }

    private static String words(Object fact) {
        if (fact instanceof Measure measure) {
            return measure.name() + " " + measure.age() + " " + measure.span() + ": " + plain(measure.value()) + " " + measure.uom() + " (" + measure.expression() + ")";
        } else if (fact instanceof KeyFigure figure) {
            return figure.concept() + " " + figure.age() + " " + figure.span() + ": " + printed(figure.fact());
        } else if (fact instanceof Fact printed) {
            return printed(printed);
        } else if (fact instanceof Claim claim) {
            return "claim " + printed(claim.figure());
        } else if (fact instanceof Comparison comparison) {
            return comparison.getClass().getSimpleName() + " " + comparison.identity() + " " + comparison.measured() + " " + comparison.outcome() + ": " + printed(comparison.reported());
        }
        return shortened(String.valueOf(fact));
    }

    private static String printed(Fact fact) {
        return "'" + fact.caption() + "' " + fact.text() + place(fact.location());
    }

    private static String place(Location location) {
        return location instanceof TextSpan span ? " on line " + span.line() : "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
