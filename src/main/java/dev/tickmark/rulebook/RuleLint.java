package dev.tickmark.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds a rulebook to its house rules. What the compiler finds is not repeated here. */
public final class RuleLint {

    private static final Set<String> ANNOTATIONS = Set.of("code", "kind", "severity", "message", "reference", "needs");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(salience|eval|modify|update|insert|insertLogical|delete|retract|no-loop|lock-on-active|System\\.out|import|package|global|function|declare)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w$.])\\d+(?:\\.\\d+)?(?!\\w)");
    private static final Pattern CONSEQUENCE = Pattern.compile("\\s*workpaper\\.(judge|raise)\\( drools\\.getRule\\(\\)(, [$\\w]+)+ \\);\\s*");

    private final Rulebook rulebook;
    private final List<RuleFault> faults = new ArrayList<>();

    private RuleLint(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** Everything that is not as the house wants it, by file and line. */
    public static List<RuleFault> faults(Rulebook rulebook) {
        return new RuleLint(rulebook).all();
    }

    private List<RuleFault> all() {
        faults.addAll(rulebook.faults());
        rulebook.sources().forEach(this::source);
        uniqueness();
        pages();
        thresholds();
        stories();
        Collections.sort(faults);
        return List.copyOf(faults);
    }

    private void source(RuleSource source) {
        String code = withoutComments(source.text());
        List<String> names = source.ruleNames();
        if (names.size() > 1) {
            fault(source, "rule \"" + names.get(1), "a second rule, '" + names.get(1) + "'; one rule, one file");
        }
        if (!source.text().startsWith("//")) {
            fault(source, "", "no comment above the rule that gives the accounting reason");
        }
        for (Map.Entry<String, String> annotation : source.annotations().entrySet()) {
            if (!ANNOTATIONS.contains(annotation.getKey())) {
                fault(source, "@" + annotation.getKey(), "@" + annotation.getKey() + " is no annotation of this house: " + ANNOTATIONS.stream().sorted().toList());
            }
        }
        String id = source.annotations().getOrDefault("code", "");
        if (!CODE.matcher(id).matches()) {
            fault(source, "@code", "@code( " + id + " ) is not three letters, a hyphen and three digits");
        }
        for (String unknown : Placeholder.unknown(source.annotations().getOrDefault("message", ""))) {
            fault(source, unknown, unknown + " is nothing a message can be filled with");
        }
        String body = source.conditions() + source.consequence();
        Matcher forbidden = FORBIDDEN.matcher(withoutStrings(withoutComments(body)));
        if (forbidden.find()) {
            fault(source, forbidden.group(), "'" + forbidden.group() + "' has no place in a rule");
        }
        Matcher number = NUMBER.matcher(withoutStrings(withoutComments(source.conditions())));
        while (number.find()) {
            if (!number.group().equals("0")) {
                fault(source, number.group(), "the number " + number.group() + " belongs in thresholds.csv");
            }
        }
        if (!CONSEQUENCE.matcher(withoutComments(source.consequence())).matches()) {
            fault(source, "then", "the consequence is not one workpaper call: workpaper.judge( drools.getRule(), $c ); or raise");
        }
        if (!code.contains("when") || !code.contains("then")) {
            fault(source, "rule", "no 'when' or no 'then'");
        }
        String stem = source.file().replaceFirst("^.*/", "").replaceFirst("\\.drl$", "");
        for (String name : names.subList(0, Math.min(1, names.size()))) {
            if (!stem.equals(stem(name))) {
                fault(source, "", "the file of rule '" + name + "' is not named " + stem(name) + ".drl");
            }
        }
    }

    /** The file name, without ending, of a rule of this name. */
    public static String stem(String title) {
        return title.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private void uniqueness() {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        for (RuleSource source : rulebook.sources()) {
            String taken = codes.putIfAbsent(source.annotations().getOrDefault("code", source.file()), source.file());
            if (taken != null) {
                fault(source, "@code", "the code is taken by " + taken);
            }
            for (String name : source.ruleNames()) {
                String named = titles.putIfAbsent(name, source.file());
                if (named != null && !named.equals(source.file())) {
                    fault(source, "rule", "the name '" + name + "' is taken by " + named);
                }
            }
        }
    }

    private void pages() {
        Map<String, RulePage> pages = rulebook.pages();
        for (RuleSource source : rulebook.sources()) {
            if (rulebook.text(source.page()).isEmpty()) {
                fault(source, "", "no page " + source.page());
            }
        }
        for (Map.Entry<String, RulePage> entry : pages.entrySet()) {
            page(entry.getKey(), entry.getValue());
        }
    }

    private void page(String file, RulePage page) {
        String drl = file.replaceFirst("\\.md$", ".drl");
        RuleSource source = rulebook.text(drl).map(text -> new RuleSource(drl, text)).orElse(null);
        if (source == null) {
            faults.add(new RuleFault(file, 1, "no rule " + drl + " for this page"));
        } else if (!page.code().equals(source.annotations().get("code")) || !source.ruleNames().contains(page.title())) {
            faults.add(new RuleFault(file, 1, "the title is not the code and name of its rule"));
        }
        if (page.checks().isEmpty() || page.matters().isEmpty() || page.silent().isEmpty()) {
            faults.add(new RuleFault(file, 1, "Checks, Matters because or Stays silent when is empty"));
        }
        if (page.examples().stream().allMatch(RulePage.Example::isSilent)) {
            faults.add(new RuleFault(file, 0, "no example in which the rule finds something"));
        }
        if (page.examples().stream().noneMatch(RulePage.Example::isSilent)) {
            faults.add(new RuleFault(file, 0, "no example in which the rule stays silent"));
        }
        for (RulePage.Example example : page.examples()) {
            for (String line : example.findings()) {
                if (!line.matches("\\d+ [A-Z]{3}-\\d{3} [A-Z]+ .+") || !line.contains(page.code())) {
                    faults.add(new RuleFault(file, 0, "'" + example.heading() + "': a finding is a line number, a code, a severity and a message, and speaks of " + page.code() + ", not: " + line));
                }
            }
        }
    }

    private void thresholds() {
        for (Threshold threshold : rulebook.thresholds()) {
            if (rulebook.card(threshold.code()).isEmpty()) {
                faults.add(new RuleFault("thresholds.csv", 0, "no rule has the code " + threshold.code()));
            }
            if (threshold.source().isBlank()) {
                faults.add(new RuleFault("thresholds.csv", 0, threshold.code() + " " + threshold.name() + " names no source"));
            }
        }
        Set<String> served = new java.util.HashSet<>();
        rulebook.thresholds().forEach(threshold -> served.add(threshold.code()));
        Pattern asked = Pattern.compile("Threshold\\(\\s*code == \"([^\"]+)\"");
        for (RuleSource source : rulebook.sources()) {
            Matcher wanted = asked.matcher(source.text());
            while (wanted.find()) {
                if (!served.contains(wanted.group(1))) {
                    fault(source, wanted.group(), "thresholds.csv has no line for " + wanted.group(1));
                }
            }
        }
    }

    private void stories() {
        Set<String> told = new java.util.HashSet<>();
        for (Story story : rulebook.stories()) {
            for (String code : story.codes()) {
                if (rulebook.card(code).isEmpty()) {
                    faults.add(new RuleFault("stories.csv", 0, "no rule has the code " + code));
                } else if (!told.add(code)) {
                    faults.add(new RuleFault("stories.csv", 0, code + " is told twice"));
                }
            }
        }
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\n]*", " ");
    }

    private static String withoutStrings(String code) {
        return code.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "\"\"");
    }

    private void fault(RuleSource source, String at, String text) {
        faults.add(new RuleFault(source.file(), source.lineOf(at), text));
    }
}
