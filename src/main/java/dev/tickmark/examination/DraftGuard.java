package dev.tickmark.examination;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.model.codegen.execmodel.generator.DrlxParseUtil;
import org.drools.mvel.parser.ast.expr.HalfBinaryExpr;
import org.drools.mvel.parser.ast.expr.HalfPointFreeExpr;
import org.drools.mvel.parser.ast.expr.PointFreeExpr;

/**
 * Says of a draft from elsewhere what in it is not on the list of what a draft may hold: one rule, patterns on the vocabulary's types joined by 'and', 'or', 'not' and 'exists', comparisons of fields, variables, constants and
 * literals, one workpaper call. Held against the syntax tree; and because the compiler parses an expression once more and by another grammar, its characters must be of a short list too. Nothing can be called.
 */
public final class DraftGuard {

    private static final int LONGEST = 20_000;
    private static final int MOST_PATTERNS = 12;
    private static final int DEEPEST = 20;
    private static final int LONGEST_REGEX = 80;
    private static final Set<String> ANNOTATIONS = Set.of("code", "kind", "severity", "message", "reference", "needs");
    private static final Set<Class<?>> EXPRESSIONS = Set.of(BinaryExpr.class, HalfBinaryExpr.class, EnclosedExpr.class, UnaryExpr.class, PointFreeExpr.class, HalfPointFreeExpr.class, IntegerLiteralExpr.class, StringLiteralExpr.class,
            BooleanLiteralExpr.class, NullLiteralExpr.class);
    private static final Pattern CHARACTERS = Pattern.compile("[\\w$\\s.,:<>=!|&()\"-]*");
    private static final Pattern CALLED = Pattern.compile("(?!in\\b|matches\\b)(?<![\\w$])[\\w$]+\\s*\\(");
    private static final Pattern FORBIDDEN_WORD = Pattern.compile("(?<![\\w$])(?:new|class|getClass|instanceof|import|import_static|def|function|proto|with|assert|foreach|for|while|do|until|if|return|var|switch|try|isdef|empty|soundslike|strsim|convertable_to|is|contains|eval)(?!\\w)");
    private static final Pattern CONSEQUENCE = Pattern.compile("\\s*workpaper\\.(?:judge|raise)\\( ?drools\\.getRule\\(\\)(?: ?, ?\\$\\w+)+ ?\\);\\s*");
    /** Backslashes anywhere, but for a quotation mark on an annotation's line. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?!\")|^(?!\\s*@)[^\\n]*\\\\", Pattern.MULTILINE);
    private static final Pattern NESTED_QUANTIFIER = Pattern.compile("[+*}][^)]*\\)[+*{]");

    private final RuleTree tree;
    private final List<RuleFault> faults = new ArrayList<>();

    private DraftGuard(RuleTree tree) {
        this.tree = tree;
    }

    /** Everything in a draft that a draft may not hold; what is faulty otherwise as well. */
    public static List<RuleFault> faults(RuleSource source) {
        if (source.text().length() > LONGEST) {
            return List.of(new RuleFault(source.file(), 1, "the draft is longer than " + LONGEST + " characters; a rule is a few lines"));
        }
        Matcher escape = ESCAPE.matcher(source.text());
        if (escape.find()) {
            return List.of(source.fault(escape.start(), "a draft holds a backslash only before a quotation mark in its message; write the character itself"));
        }
        int deep = deep(source.text());
        if (deep >= 0) {
            return List.of(source.fault(deep, "brackets stand in each other more than " + DEEPEST + " deep"));
        }
        RuleTree tree = RuleTree.of(source);
        if (!tree.syntax().isEmpty()) {
            return tree.syntax();
        }
        return new DraftGuard(tree).all();
    }

    /** Where brackets stand in each other too deep for a parser; -1 where they do not. */
    private static int deep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                return i;
            }
        }
        return -1;
    }

    private List<RuleFault> all() {
        file(tree.file().orElseThrow());
        tree.rule().ifPresent(rule -> {
            rule(rule);
            condition(rule.getLhs());
            consequence(rule);
        });
        faults.addAll(UntiedJoins.of(tree));
        if (tree.patterns().size() > MOST_PATTERNS) {
            faults.add(tree.source().fault(0, "the draft holds more than " + MOST_PATTERNS + " patterns"));
        }
        return faults;
    }

    private void file(PackageDescr file) {
        if (!file.getImports().isEmpty() || !file.getFunctionImports().isEmpty() || !file.getAccumulateImports().isEmpty()) {
            word("import", "a draft imports nothing; every type it may speak of is there");
        }
        if (!file.getFunctions().isEmpty()) {
            word("function", "a draft has no functions");
        }
        if (!file.getGlobals().isEmpty()) {
            word("global", "a draft has no globals; the workpaper is there");
        }
        if (!file.getTypeDeclarations().isEmpty() || !file.getEnumDeclarations().isEmpty() || !file.getEntryPointDeclarations().isEmpty() || !file.getWindowDeclarations().isEmpty()) {
            word("declare", "a draft declares nothing");
        }
        if (!file.getName().isEmpty()) {
            word("package", "a draft names no package");
        }
        if (!file.getAttributes().isEmpty() || file.getUnit() != null) {
            word("", "a draft has nothing beside its rule");
        }
        if (file.getRules().size() != 1) {
            faults.add(new RuleFault(tree.source().file(), 1, "a draft is one rule, not " + file.getRules().size()));
        }
    }

    private void word(String word, String sentence) {
        Matcher at = Pattern.compile("\\b" + word + "\\b").matcher(tree.source().text());
        faults.add(tree.source().fault(at.find() ? at.start() : 0, sentence));
    }

    private void rule(RuleDescr rule) {
        rule.getAttributes().keySet().forEach(attribute -> word(attribute, "'" + attribute + "' has no place in a draft"));
        if (rule.getParentName() != null) {
            word("extends", "a draft extends no rule");
        }
        if (rule.isQuery()) {
            word("query", "a draft is a rule, not a query");
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            word("then", "a draft has one consequence");
        }
        rule.getAnnotationNames().stream().filter(name -> !ANNOTATIONS.contains(name)).forEach(name -> word(name, "@" + name + " is no annotation of a draft"));
    }

    private void condition(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            pattern(pattern);
        } else if (descr instanceof AndDescr || descr instanceof OrDescr || descr instanceof NotDescr || descr instanceof ExistsDescr) {
            ((ConditionalElementDescr) descr).getDescrs().forEach(each -> condition((BaseDescr) each));
        } else {
            faults.add(tree.fault(descr, "", "'" + descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(java.util.Locale.ROOT) + "' has no place in a draft; it holds patterns, 'and', 'or', 'not' and 'exists'"));
        }
    }

    private void pattern(PatternDescr pattern) {
        String spoken = pattern.getObjectType() == null ? "" : pattern.getObjectType();
        if (!Vocabulary.types().containsKey(spoken)) {
            faults.add(tree.fault(pattern, spoken, "a draft cannot speak of '" + (spoken.isEmpty() ? tree.text(pattern) : spoken) + "'"));
            return;
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty() || !pattern.getAnnotations().isEmpty() || pattern.isQuery() || pattern.isUnification()) {
            faults.add(tree.fault(pattern, "", "'from', 'accumulate', windows and annotations of patterns have no place in a draft"));
        }
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                constraint(Vocabulary.types().get(pattern.getObjectType()), expression);
            } else {
                faults.add(tree.fault(constraint, "", "only comparisons have a place in a pattern of a draft"));
            }
        }
    }

    private void constraint(Class<?> type, ExprConstraintDescr constraint) {
        String text = constraint.getExpression();
        String bare = text.replaceAll("\"[^\"]*\"", "\"\"");
        Matcher called = CALLED.matcher(bare);
        if (called.find()) {
            faults.add(tree.fault(constraint, called.group().replaceAll("\\W", ""), "'" + called.group().replaceAll("\\s*\\($", "") + "' is called; a draft compares and calls nothing"));
            return;
        }
        Matcher word = FORBIDDEN_WORD.matcher(bare);
        if (word.find()) {
            faults.add(tree.fault(constraint, word.group(), "'" + word.group() + "' has no place in a draft"));
            return;
        }
        if (!CHARACTERS.matcher(bare).matches()) {
            faults.add(tree.fault(constraint, "", "'" + text + "' holds characters that no comparison needs"));
            return;
        }
        try {
            expression(DrlxParseUtil.parseExpression(text).getExpr(), type, constraint);
        } catch (RuntimeException | StackOverflowError e) {
            faults.add(tree.fault(constraint, "", "'" + text + "' cannot be read; write a comparison such as value > $limit"));
        }
        if (text.contains("matches") && (text.length() > LONGEST_REGEX || NESTED_QUANTIFIER.matcher(text).find())) {
            faults.add(tree.fault(constraint, "matches", "the pattern of 'matches' repeats what repeats, or is too long; that may never end"));
        }
    }

    private void expression(Node node, Class<?> type, ExprConstraintDescr at) {
        if (node instanceof NameExpr name) {
            String word = name.getNameAsString();
            boolean known = tree.variables().contains(word) || word.equals("this") || Vocabulary.types().containsKey(word) || Vocabulary.fields(type).containsKey(word);
            if (!known) {
                faults.add(tree.fault(at, word, "'" + word + "' is no field of " + type.getSimpleName() + " and no variable of the draft"));
            }
        } else if (node instanceof FieldAccessExpr access) {
            access(access, type, at);
        } else if (EXPRESSIONS.contains(node.getClass())) {
            node.getChildNodes().stream().filter(Expression.class::isInstance).forEach(child -> expression(child, type, at));
        } else {
            faults.add(tree.fault(at, "", "'" + at.getExpression() + "' is more than a comparison of fields, variables and constants"));
        }
    }

    /** A constant of a closed list, or fields of fields, all of them of the vocabulary. */
    private void access(FieldAccessExpr access, Class<?> type, ExprConstraintDescr at) {
        String field = access.getNameAsString();
        if (access.getScope() instanceof NameExpr scope && Vocabulary.types().containsKey(scope.getNameAsString())) {
            Class<?> named = Vocabulary.types().get(scope.getNameAsString());
            if (!named.isEnum() || !Vocabulary.constants(named).contains(field)) {
                faults.add(tree.fault(at, field, "'" + field + "' is no constant of " + named.getSimpleName()));
            }
        } else if (access.getScope() instanceof NameExpr || access.getScope() instanceof FieldAccessExpr) {
            boolean known = Vocabulary.types().values().stream().anyMatch(each -> Vocabulary.fields(each).containsKey(field));
            if (!known || field.equals("declaringClass") || field.equals("class")) {
                faults.add(tree.fault(at, field, "'" + field + "' is no field that rules know"));
            }
            expression(access.getScope(), type, at);
        } else {
            faults.add(tree.fault(at, "", "'" + at.getExpression() + "' is more than a comparison of fields, variables and constants"));
        }
    }

    private void consequence(RuleDescr rule) {
        String text = String.valueOf(rule.getConsequence()).replaceAll("//[^\\n]*", "").replaceAll("\\s+", " ");
        if (!CONSEQUENCE.matcher(text).matches()) {
            faults.add(new RuleFault(tree.source().file(), Math.max(1, rule.getConsequenceLine()), "the consequence is not one workpaper call: workpaper.judge( drools.getRule(), $c ); or raise"));
        }
    }
}
