package dev.tickmark.rulebook;

import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A DRL file of the rulebook: its path relative to the rulebook ({@code liquidity/negative-equity.drl}) and its text.
 * Its header is read here, without Drools, so that the rulebook can be listed and linted where it does not compile.
 */
public record RuleSource(String file, String text) {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*\\(\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^()\"]*?))\\s*\\)");
    private static final Pattern WHEN = Pattern.compile("^\\s*when\\b", Pattern.MULTILINE);
    private static final Pattern THEN = Pattern.compile("^\\s*then\\b", Pattern.MULTILINE);
    private static final Pattern QUIET = Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(?:[^\"\\\\\\n]|\\\\.)*\"", Pattern.DOTALL);
    private static final Set<String> ANNOTATIONS = Set.of("code", "kind", "severity", "message", "reference", "needs");
    private static final List<String> REQUIRED = List.of("code", "kind", "severity", "message");
    private static final Map<String, String> SAMPLE = Map.of("code", "LIQ-040", "kind", "RISK", "severity", "MEDIUM", "message", "\"{subject} is {printed}.\"");
    private static final Pattern END = Pattern.compile("^\\s*end\\b", Pattern.MULTILINE);

    /** The names of the rules in the file, in order. */
    public List<String> ruleNames() {
        List<String> names = new ArrayList<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            names.add(rule.group(1));
        }
        return names;
    }

    /** The folder the file stands in. */
    public String family() {
        int slash = file.indexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }

    /** The path of the page that belongs to the file. */
    public String page() {
        return file.replaceFirst("\\.drl$", ".md");
    }

    /** The annotations of the first rule, quotes taken off, by name. */
    public Map<String, String> annotations() {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher annotation = ANNOTATION.matcher(header());
        while (annotation.find()) {
            String quoted = annotation.group(2);
            found.putIfAbsent(annotation.group(1), quoted == null ? annotation.group(3) : quoted.replace("\\\"", "\""));
        }
        return found;
    }

    /** Everything that is wrong with what the rule says of itself. */
    List<RuleFault> headerFaults() {
        List<RuleFault> faults = new ArrayList<>();
        List<String> names = ruleNames();
        if (names.isEmpty()) {
            faults.add(new RuleFault(file, 1, "the file holds no rule; after the comment comes: rule \"Its name\""));
            return faults;
        }
        Map<String, String> said = annotations();
        Set<String> meant = new HashSet<>();
        for (String name : said.keySet()) {
            if (!ANNOTATIONS.contains(name)) {
                Spelling.nearest(name, ANNOTATIONS).ifPresent(meant::add);
                faults.add(fault(text.indexOf("@" + name), "@" + name + " is no annotation of this house" + Spelling.hint(name, ANNOTATIONS)));
            }
        }
        for (String name : REQUIRED) {
            if (said.getOrDefault(name, "").isBlank() && !meant.contains(name)) {
                faults.add(new RuleFault(file, lineOf("rule \""), "rule '" + names.get(0) + "' has no @" + name + "; write @" + name + "( " + SAMPLE.get(name) + " ) above 'when'"));
            }
        }
        value(faults, said, "kind", Kind.values());
        value(faults, said, "severity", Severity.values());
        return faults;
    }

    private void value(List<RuleFault> faults, Map<String, String> said, String name, Enum<?>[] known) {
        List<String> names = Stream.of(known).map(Enum::name).toList();
        String value = said.getOrDefault(name, "");
        if (!value.isBlank() && !names.contains(value)) {
            faults.add(fault(text.indexOf("@" + name), "rule '" + ruleNames().get(0) + "' has @" + name + "( " + value + " ), which is none of " + String.join(", ", names) + Spelling.nearest(value, names).map(near -> "; did you mean " + near + "?").orElse("")));
        }
    }

    /** A fault at a place of the text, counted in characters from 0. */
    public RuleFault fault(int offset, String sentence) {
        int at = Math.max(0, Math.min(offset, text.length()));
        int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
        return new RuleFault(file, line, at - text.lastIndexOf('\n', at - 1), sentence);
    }

    /** The text with comments and strings blanked out, every character in its place. */
    String masked() {
        StringBuilder masked = new StringBuilder(text);
        Matcher quiet = QUIET.matcher(text);
        while (quiet.find()) {
            for (int i = quiet.start(); i < quiet.end(); i++) {
                if (text.charAt(i) != '\n') {
                    masked.setCharAt(i, ' ');
                }
            }
        }
        return masked.toString();
    }

    /** From the rule's name to its {@code when}. */
    String header() {
        return between(RULE, WHEN);
    }

    /** From {@code when} to {@code then}. */
    String conditions() {
        return between(WHEN, THEN);
    }

    /** From {@code then} to {@code end}. */
    String consequence() {
        return between(THEN, END);
    }

    private String between(Pattern from, Pattern to) {
        Matcher start = from.matcher(text);
        if (!start.find()) {
            return "";
        }
        Matcher end = to.matcher(text);
        return text.substring(start.end(), end.find(start.end()) ? end.start() : text.length());
    }

    /** The line, from 1, on which a text first stands; 1 where it does not. */
    public int lineOf(String wanted) {
        int at = text.indexOf(wanted);
        return at < 0 ? 1 : 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** What the rule says of itself, where nothing is wrong with that. */
    RuleCard card() {
        Map<String, String> said = annotations();
        return new RuleCard(said.get("code"), ruleNames().get(0), family(), Kind.valueOf(said.get("kind")), Severity.valueOf(said.get("severity")), said.get("message"),
                listed(said.getOrDefault("reference", ""), ";"), listed(said.getOrDefault("needs", ""), ","), consequence().contains("workpaper.judge("), file);
    }

    private static List<String> listed(String text, String separator) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split(separator)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }
}
