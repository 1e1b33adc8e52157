package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.DrlParser;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** A rule file as Drools parses it: its first rule with patterns and constraints, each with its place in the text; or what keeps it from being parsed. */
record RuleTree(RuleSource source, Optional<PackageDescr> file, Optional<RuleDescr> rule, List<RuleFault> syntax) {

    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+):(\\d+)");
    private static final Pattern NEAR = Pattern.compile("(?:at input|mismatched token: \\[[^=]*=|input) ?'([^']*)'");
    private static final Pattern BOUND = Pattern.compile("(\\$\\w+)\\s*:");

    static RuleTree of(RuleSource source) {
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        List<RuleFault> syntax = new ArrayList<>();
        PackageDescr file = null;
        try {
            file = parser.parse(false, source.text());
        } catch (DroolsParserException | RuntimeException e) {
            syntax.add(new RuleFault(source.file(), 0, "the rule cannot be read: " + e.getMessage()));
        }
        for (DroolsError error : parser.getErrors()) {
            if (syntax.isEmpty()) {
                syntax.add(fault(source, error));
            }
        }
        Optional<RuleDescr> rule = file == null || !syntax.isEmpty() || file.getRules().isEmpty() ? Optional.empty() : Optional.of(file.getRules().get(0));
        return new RuleTree(source, Optional.ofNullable(file), rule, List.copyOf(syntax));
    }

    private static RuleFault fault(RuleSource source, DroolsError error) {
        String said = error.getMessage().replaceAll("\\s+", " ");
        Matcher place = PLACE.matcher(said);
        boolean placed = place.find();
        int line = placed ? Integer.parseInt(place.group(1)) : error.getLines().length > 0 ? Math.max(0, error.getLines()[0]) : 0;
        Matcher near = NEAR.matcher(said);
        String at = near.find() ? "'" + near.group(1) + "'" : said.contains("<eof>") ? "the end of the file" : "this place";
        return new RuleFault(source.file(), line, placed ? Integer.parseInt(place.group(2)) + 1 : 0,
                "the rule cannot be read from " + at + " on; something before it is missing or too much: look for an open bracket or quote, a missing comma, or a missing 'when', 'then' or 'end'");
    }

    /** Every pattern, in the order of the text, also within 'not', 'exists', 'and', 'or'. */
    List<PatternDescr> patterns() {
        List<PatternDescr> found = new ArrayList<>();
        rule.ifPresent(each -> collect(each.getLhs(), found));
        return found;
    }

    /** The patterns that must match: those not within 'not' or 'exists'. */
    List<PatternDescr> required() {
        List<PatternDescr> found = new ArrayList<>();
        rule.ifPresent(each -> collectRequired(each.getLhs(), found));
        return found;
    }

    private static void collect(BaseDescr descr, List<PatternDescr> found) {
        if (descr instanceof PatternDescr pattern) {
            found.add(pattern);
        } else if (descr instanceof ConditionalElementDescr element) {
            element.getDescrs().forEach(each -> collect((BaseDescr) each, found));
        }
    }

    private static void collectRequired(BaseDescr descr, List<PatternDescr> found) {
        if (!(descr instanceof NotDescr) && !(descr instanceof ExistsDescr)) {
            if (descr instanceof PatternDescr pattern) {
                found.add(pattern);
            } else if (descr instanceof ConditionalElementDescr element) {
                element.getDescrs().forEach(each -> collectRequired((BaseDescr) each, found));
            }
        }
    }

    /** Every variable that the rule binds. */
    Set<String> variables() {
        Set<String> bound = new LinkedHashSet<>();
        Matcher binding = BOUND.matcher(source.text());
        while (binding.find()) {
            bound.add(binding.group(1));
        }
        return bound;
    }

    /** The text of a part of the rule. */
    String text(BaseDescr part) {
        return source.text().substring(part.getStartCharacter(), Math.min(source.text().length(), part.getEndCharacter() + 1));
    }

    /** A fault at the first place of a word within a part of the rule. */
    RuleFault fault(BaseDescr part, String word, String sentence) {
        Matcher found = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?!\\w)").matcher(text(part));
        return source.fault(part.getStartCharacter() + (!word.isEmpty() && found.find() ? found.start() : 0), sentence);
    }
}
