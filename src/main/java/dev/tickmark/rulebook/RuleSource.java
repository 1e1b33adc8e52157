package dev.tickmark.rulebook;

import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DRL file of the rulebook: its path relative to the rulebook ({@code liquidity/negative-equity.drl}) and its text.
 * Its header is read here, without Drools, so that the rulebook can be listed and linted where it does not compile.
 */
public record RuleSource(String file, String text) {

    private static final Pattern RULE = Pattern.compile("^\\s*rule\\s+\"([^\"]*)\"", Pattern.MULTILINE);
    private static final Pattern ANNOTATION = Pattern.compile("@(\\w+)\\s*\\(\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^()\"]*?))\\s*\\)");
    private static final Pattern WHEN = Pattern.compile("^\\s*when\\b", Pattern.MULTILINE);
    private static final Pattern THEN = Pattern.compile("^\\s*then\\b", Pattern.MULTILINE);
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

    /** What the rule says of itself; says which annotation is missing or misspelt where it says too little. */
    public RuleCard card() {
        List<String> names = ruleNames();
        if (names.isEmpty()) {
            throw new IllegalArgumentException("the file holds no rule");
        }
        Map<String, String> said = annotations();
        return new RuleCard(required(said, "code"), names.get(0), family(), one(Kind.class, said, "kind"), one(Severity.class, said, "severity"), required(said, "message"),
                listed(said.getOrDefault("reference", ""), ";"), listed(said.getOrDefault("needs", ""), ","), consequence().contains("workpaper.judge("), file);
    }

    private String required(Map<String, String> said, String name) {
        String value = said.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("rule '" + ruleNames().get(0) + "' has no @" + name);
        }
        return value;
    }

    private <T extends Enum<T>> T one(Class<T> type, Map<String, String> said, String name) {
        String value = required(said, name);
        for (T constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("rule '" + ruleNames().get(0) + "' has @" + name + "( " + value + " ), which is none of " + List.of(type.getEnumConstants()));
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
