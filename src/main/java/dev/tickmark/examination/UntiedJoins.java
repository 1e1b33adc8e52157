package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Two patterns on types of which a filing holds many, with nothing that ties one to the other, are tried in every combination. That they are unequal ties nothing. */
final class UntiedJoins {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
    private static final Pattern UNEQUAL = Pattern.compile("!=\\s*\\$[\\w.]+");

    private UntiedJoins() {
    }

    /** Every pattern of a rule that is tried with every match of the patterns above it. */
    static List<RuleFault> of(RuleTree tree) {
        List<RuleFault> faults = new ArrayList<>();
        Set<String> before = new HashSet<>();
        boolean any = false;
        for (PatternDescr pattern : tree.required().stream().filter(UntiedJoins::isOfMany).toList()) {
            String text = tree.text(pattern);
            if (any && !isTied(UNEQUAL.matcher(text).replaceAll(""), before) && !isNarrowed(pattern)) {
                faults.add(tree.fault(pattern, pattern.getObjectType(), "every " + pattern.getObjectType() + " is tried with every match of the patterns above; tie it to one of them, as in period == $period, or narrow it with =="));
            }
            any = true;
            VARIABLE.matcher(text).results().forEach(variable -> before.add(variable.group()));
        }
        return faults;
    }

    private static boolean isOfMany(PatternDescr pattern) {
        return pattern.getSource() == null && pattern.getObjectType() != null && Vocabulary.types().containsKey(pattern.getObjectType()) && Vocabulary.isMany(Vocabulary.types().get(pattern.getObjectType()));
    }

    private static boolean isTied(String pattern, Set<String> before) {
        return VARIABLE.matcher(pattern).results().anyMatch(variable -> before.contains(variable.group()));
    }

    private static boolean isNarrowed(PatternDescr pattern) {
        return pattern.getDescrs().stream().anyMatch(each -> each instanceof ExprConstraintDescr constraint && constraint.getExpression().contains("=="));
    }
}
