package dev.tickmark.examination;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleLint;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.rulebook.Spelling;
import dev.tickmark.rulebook.Threshold;
import dev.tickmark.schedule.KeyFigure;
import dev.tickmark.schedule.Measure;
import dev.tickmark.statement.Fact;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.DrlxExpression;
import org.kie.api.definition.rule.Rule;

/**
 * What is wrong with the rules of a rulebook, read from their syntax trees: every rule of every file in one pass, with line and column, and the word that was likely meant. The compiler is asked for the rest, for it speaks
 * of lines seldom and of what was meant never.
 */
public final class RuleDiagnosis {

    private static final Pattern CALL = Pattern.compile("workpaper\\s*\\.\\s*(\\w+)\\s*\\(([^;]*)\\)\\s*;");
    private static final Pattern WORD = Pattern.compile("\\$\\w+");

    private final Rulebook rulebook;
    private final RuleTree tree;
    private final List<RuleFault> faults = new ArrayList<>();
    /** Null where the type is not known. */
    private final Map<String, Class<?>> bound = new HashMap<>();

    private RuleDiagnosis(Rulebook rulebook, RuleTree tree) {
        this.rulebook = rulebook;
        this.tree = tree;
        tree.variables().forEach(name -> bound.put(name, null));
    }

    /** Everything that is to be mended in a rulebook, by file and line: its house rules, its trees, and what only the compiler finds. */
    public static List<RuleFault> faults(Rulebook rulebook) {
        TreeSet<RuleFault> all = new TreeSet<>(RuleLint.faults(rulebook));
        all.addAll(trees(rulebook));
        try {
            RuleCompiler.compile(rulebook);
        } catch (BrokenRulebookException e) {
            all.addAll(e.faults());
        }
        return List.copyOf(all);
    }

    /** What is to be mended in a rulebook, but for what only the compiler finds. */
    public static List<RuleFault> remarks(Rulebook rulebook) {
        TreeSet<RuleFault> all = new TreeSet<>(RuleLint.faults(rulebook));
        all.addAll(trees(rulebook));
        return List.copyOf(all);
    }

    /** What the syntax trees show. */
    static List<RuleFault> trees(Rulebook rulebook) {
        return rulebook.sources().parallelStream().flatMap(source -> tree(rulebook, source).stream()).sorted().toList();
    }

    static List<RuleFault> tree(Rulebook rulebook, RuleSource source) {
        RuleTree tree = RuleTree.of(source);
        return tree.rule().isEmpty() ? tree.syntax() : new RuleDiagnosis(rulebook, tree).all(tree.rule().get());
    }

    private List<RuleFault> all(RuleDescr rule) {
        for (PatternDescr pattern : tree.patterns()) {
            pattern(pattern);
        }
        consequence(rule);
        unused();
        faults.addAll(UntiedJoins.of(tree));
        needs();
        return faults;
    }

    private void pattern(PatternDescr pattern) {
        if (pattern.getSource() != null || pattern.getObjectType() == null) {
            return; // an accumulate, a 'from' or a path: its inner parts are the compiler's
        }
        Class<?> type = Vocabulary.types().get(pattern.getObjectType());
        if (type == null) {
            faults.add(tree.fault(pattern, pattern.getObjectType(), "rules cannot speak of '" + pattern.getObjectType() + "'" + Spelling.hint(pattern.getObjectType(), Vocabulary.types().keySet())));
        }
        if (pattern.getIdentifier() != null) {
            bound.put(pattern.getIdentifier(), type);
        }
        if (type != null) {
            for (BaseDescr constraint : pattern.getDescrs()) {
                if (constraint instanceof ExprConstraintDescr expression) {
                    constraint(type, expression);
                }
            }
        }
    }

    private void constraint(Class<?> type, ExprConstraintDescr constraint) {
        DrlxExpression parsed;
        try {
            parsed = DrlxParseUtil.parseExpression(constraint.getExpression());
        } catch (RuntimeException e) {
            faults.add(tree.fault(constraint, "", "'" + constraint.getExpression() + "' cannot be read; write a comparison such as value > $limit"));
            return;
        }
        Class<?> found = check(parsed.getExpr(), type, constraint);
        if (parsed.getBind() != null) {
            bound.put(parsed.getBind().asString(), found);
        }
    }

    /** Checks the names of an expression and gives its type; null where that is not known. */
    private Class<?> check(Node node, Class<?> owner, ExprConstraintDescr at) {
        if (node instanceof NameExpr name) {
            return name(name.getNameAsString(), owner, at);
        }
        if (node instanceof FieldAccessExpr access) {
            return access(access, owner, at);
        }
        if (node instanceof MethodCallExpr call) {
            return call(call, owner, at);
        }
        if (node instanceof EnclosedExpr enclosed) {
            return check(enclosed.getInner(), owner, at);
        }
        if (node instanceof BinaryExpr binary) {
            known(binary.getLeft(), binary.getRight(), owner, at);
            known(binary.getRight(), binary.getLeft(), owner, at);
        }
        node.getChildNodes().stream().filter(Expression.class::isInstance).forEach(child -> check(child, owner, at));
        return null;
    }

    private Class<?> name(String name, Class<?> owner, ExprConstraintDescr at) {
        if (name.equals("this")) {
            return owner;
        }
        if (bound.containsKey(name)) {
            return bound.get(name);
        }
        if (name.startsWith("$")) {
            faults.add(tree.fault(at, name, name + " is bound nowhere" + Spelling.nearest(name, bound.keySet()).map(near -> "; did you mean " + near + "?").orElse("; bind it first, as in Measure( " + name + " : value )")));
            return null;
        }
        Optional<Class<?>> field = Vocabulary.field(owner, name);
        if (field.isEmpty() && !Vocabulary.types().containsKey(name)) {
            faults.add(tree.fault(at, name, owner.getSimpleName() + " has no field '" + name + "'" + Spelling.hint(name, Vocabulary.fields(owner).keySet())));
        }
        return field.orElse(null);
    }

    private Class<?> access(FieldAccessExpr access, Class<?> owner, ExprConstraintDescr at) {
        String field = access.getNameAsString();
        if (access.getScope() instanceof NameExpr scope && !bound.containsKey(scope.getNameAsString()) && Character.isUpperCase(scope.getNameAsString().charAt(0))) {
            Class<?> named = Vocabulary.types().get(scope.getNameAsString());
            if (named == null) {
                faults.add(tree.fault(at, scope.getNameAsString(), "rules cannot speak of '" + scope.getNameAsString() + "'" + Spelling.hint(scope.getNameAsString(), Vocabulary.types().keySet())));
            } else if (named.isEnum() && !Vocabulary.constants(named).contains(field)) {
                faults.add(tree.fault(at, field, named.getSimpleName() + " has no '" + field + "'" + Spelling.hint(field, Vocabulary.constants(named))));
            }
            return named;
        }
        Class<?> scope = check(access.getScope(), owner, at);
        if (scope == null || !scope.getName().startsWith("dev.tickmark")) {
            return null;
        }
        Optional<Class<?>> found = Vocabulary.field(scope, field);
        if (found.isEmpty()) {
            faults.add(tree.fault(at, field, scope.getSimpleName() + " has no field '" + field + "'" + Spelling.hint(field, Vocabulary.fields(scope).keySet())));
        }
        return found.orElse(null);
    }

    private Class<?> call(MethodCallExpr call, Class<?> owner, ExprConstraintDescr at) {
        Class<?> scope = owner;
        if (call.getScope().isPresent()) {
            scope = check(call.getScope().get(), owner, at);
        }
        call.getArguments().forEach(argument -> check(argument, owner, at));
        if (scope == null) {
            return null;
        }
        List<Method> methods = List.of(scope.getMethods());
        List<Method> named = methods.stream().filter(method -> method.getName().equals(call.getNameAsString())).toList();
        if (named.isEmpty()) {
            Set<String> names = new TreeSet<>();
            methods.stream().map(Method::getName).forEach(names::add);
            faults.add(tree.fault(at, call.getNameAsString(), scope.getSimpleName() + " has no function '" + call.getNameAsString() + "'" + Spelling.nearest(call.getNameAsString(), names).map(near -> "; did you mean '" + near + "'?").orElse("")));
            return null;
        }
        return named.get(0).getReturnType();
    }

    /** A text that is compared with a field of which all values are known. */
    private void known(Node field, Node text, Class<?> owner, ExprConstraintDescr at) {
        if (!(text instanceof StringLiteralExpr literal) || !(field instanceof NameExpr name)) {
            return;
        }
        String value = literal.asString();
        if (owner == Measure.class && name.getNameAsString().equals("name")) {
            among(value, Vocabulary.measures(), "no measure is named", at);
        } else if ((owner == KeyFigure.class || owner == Fact.class) && name.getNameAsString().equals("concept")) {
            among(value, Vocabulary.lineItems().keySet(), "no line item is named", at);
        } else if (owner == Threshold.class && name.getNameAsString().equals("name")) {
            String code = tree.source().annotations().getOrDefault("code", "");
            Set<String> names = new TreeSet<>();
            rulebook.thresholds().stream().filter(threshold -> threshold.code().equals(code)).forEach(threshold -> names.add(threshold.name()));
            if (!names.isEmpty()) {
                among(value, names, "thresholds.csv has for " + code + " no", at);
            }
        }
    }

    private void among(String value, Set<String> known, String sentence, ExprConstraintDescr at) {
        if (!known.contains(value)) {
            faults.add(tree.fault(at, value, sentence + " '" + value + "'" + Spelling.hint(value, known)));
        }
    }

    private void consequence(RuleDescr rule) {
        String text = tree.source().text();
        Matcher then = Pattern.compile("^\\s*then\\b", Pattern.MULTILINE).matcher(text);
        if (!then.find()) {
            return;
        }
        Matcher call = CALL.matcher(text).region(then.end(), text.length());
        while (call.find()) {
            String function = call.group(1);
            Set<String> functions = Set.of("judge", "raise");
            if (!functions.contains(function)) {
                faults.add(tree.source().fault(call.start(1), "the workpaper has no function '" + function + "'" + Spelling.hint(function, functions)));
                continue;
            }
            Matcher variable = WORD.matcher(text).region(call.start(2), call.end(2));
            boolean first = true;
            while (variable.find()) {
                String name = variable.group();
                if (!bound.containsKey(name)) {
                    faults.add(tree.source().fault(variable.start(), name + " is bound nowhere" + Spelling.nearest(name, bound.keySet()).map(near -> "; did you mean " + near + "?").orElse("; bind it to a pattern, as in " + name + " : Measure( ... )")));
                } else if (first && bound.get(name) != null && !takes(function, bound.get(name))) {
                    faults.add(tree.source().fault(variable.start(), "workpaper." + function + " does not take a " + bound.get(name).getSimpleName() + (function.equals("judge") ? "; it takes comparisons, everything else is raised" : "")));
                }
                first = false;
            }
        }
    }

    private static boolean takes(String function, Class<?> subject) {
        return Arrays.stream(Workpaper.class.getMethods()).filter(method -> method.getName().equals(function) && method.getParameterCount() > 1 && method.getParameterTypes()[0] == Rule.class)
                .anyMatch(method -> method.getParameterTypes()[1].isAssignableFrom(subject));
    }

    private void unused() {
        String text = tree.source().text();
        for (String variable : tree.variables()) {
            Matcher uses = Pattern.compile(Pattern.quote(variable) + "(?!\\w)").matcher(text);
            int first = -1;
            int count = 0;
            while (uses.find()) {
                first = first < 0 ? uses.start() : first;
                count++;
            }
            if (count == 1) {
                faults.add(tree.source().fault(first, variable + " is bound and never used; use it or take it out"));
            }
        }
    }

    private void needs() {
        for (String need : tree.source().annotations().getOrDefault("needs", "").split(",")) {
            String name = need.strip();
            if (!name.isEmpty() && !name.equals(Examiner.PRIOR) && !Vocabulary.measures().contains(name)) {
                faults.add(tree.source().fault(tree.source().text().indexOf(name, tree.source().text().indexOf("@needs")), "@needs names '" + name + "', which is no line item and no measure" + Spelling.hint(name, Vocabulary.measures())));
            }
        }
    }
}
