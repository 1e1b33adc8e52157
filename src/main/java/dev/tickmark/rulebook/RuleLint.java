package dev.tickmark.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds a rulebook to its house rules. What the compiler finds is not repeated here. */
public final class RuleLint {

    private static final Pattern UNFILLED = Pattern.compile("\\(fill in: ([^)]*)\\)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{3}");
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(salience|eval|modify|update|insert|insertLogical|delete|retract|no-loop|lock-on-active|System\\.out|import|package|global|function|declare)\\b");
    private static final Pattern ASKED = Pattern.compile("Threshold\\(\\s*code == \"([^\"]+)\"");
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
        unfilled();
        Collections.sort(faults);
        return List.copyOf(faults);
    }

    private void source(RuleSource source) {
        String text = source.text();
        String masked = source.masked();
        List<String> names = source.ruleNames();
        if (names.size() > 1) {
            faults.add(source.fault(text.indexOf("rule \"" + names.get(1)), "a second rule, '" + names.get(1) + "'; one rule, one file: move it to " + source.family() + "/" + stem(names.get(1)) + ".drl"));
        }
        if (!text.startsWith("//")) {
            faults.add(new RuleFault(source.file(), 1, "no comment above the rule that gives the accounting reason; begin the file with // and a sentence"));
        }
        String id = source.annotations().getOrDefault("code", "");
        if (!id.isEmpty() && !CODE.matcher(id).matches()) {
            faults.add(source.fault(text.indexOf("@code"), "@code( " + id + " ) is not three letters, a hyphen and three digits"));
        }
        for (String unknown : Placeholder.unknown(source.annotations().getOrDefault("message", ""))) {
            List<String> known = Stream.of(Placeholder.values()).map(Placeholder::token).toList();
            faults.add(source.fault(text.indexOf(unknown), unknown + " is nothing a message can be filled with" + Spelling.nearest(unknown, known).map(near -> "; did you mean " + near + "?").orElse("; there are " + String.join(" ", known))));
        }
        int when = masked.indexOf("when");
        int then = masked.indexOf("then", Math.max(0, when));
        if (when < 0 || then < 0) {
            faults.add(new RuleFault(source.file(), source.lineOf("rule \""), "the rule has no '" + (when < 0 ? "when" : "then") + "'; it reads: when conditions then workpaper call end"));
        } else {
            body(source, masked, when, then);
        }
        String stem = source.file().replaceFirst("^.*/", "").replaceFirst("\\.drl$", "");
        for (String name : names.subList(0, Math.min(1, names.size()))) {
            if (!stem.equals(stem(name))) {
                faults.add(new RuleFault(source.file(), source.lineOf("rule \""), "the file of rule '" + name + "' is not named " + stem(name) + ".drl; rename it, and its page with it"));
            }
        }
    }

    private void body(RuleSource source, String masked, int when, int then) {
        Matcher forbidden = FORBIDDEN.matcher(masked);
        while (forbidden.find()) {
            faults.add(source.fault(forbidden.start(), "'" + forbidden.group() + "' has no place in a rule; a rule tests properties and makes one workpaper call"));
        }
        Matcher number = NUMBER.matcher(masked).region(when, then);
        while (number.find()) {
            if (!number.group().equals("0")) {
                faults.add(source.fault(number.start(), "the number " + number.group() + " belongs in thresholds.csv; take it from there with Threshold( code == \"" + source.annotations().get("code") + "\", $value : value )"));
            }
        }
        if (!CONSEQUENCE.matcher(withoutComments(source.consequence())).matches()) {
            faults.add(source.fault(then, "the consequence is not one workpaper call: workpaper.judge( drools.getRule(), $c ); or raise"));
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
                faults.add(source.fault(source.text().indexOf("@code"), "the code is taken by " + taken + "; take another"));
            }
            for (String name : source.ruleNames()) {
                String named = titles.putIfAbsent(name, source.file());
                if (named != null && !named.equals(source.file())) {
                    faults.add(source.fault(source.text().indexOf("rule \""), "the name '" + name + "' is taken by " + named + "; give it another"));
                }
            }
        }
    }

    private void pages() {
        Map<String, RulePage> pages = rulebook.pages();
        for (RuleSource source : rulebook.sources()) {
            if (rulebook.text(source.page()).isEmpty()) {
                faults.add(new RuleFault(source.file(), source.lineOf("rule \""), "no page " + source.page() + "; write one: what the rule checks, why, when it stays silent, and an example of each"));
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
            faults.add(new RuleFault(file, 1, "no rule " + drl + " for this page; a page and its rule have the same name"));
        } else if (!page.code().equals(source.annotations().get("code")) || !source.ruleNames().contains(page.title())) {
            faults.add(new RuleFault(file, 1, "the title is not the code and name of its rule; write '# " + source.annotations().get("code") + " " + (source.ruleNames().isEmpty() ? "" : source.ruleNames().get(0)) + "'"));
        }
        if (page.checks().isEmpty() || page.matters().isEmpty() || page.silent().isEmpty()) {
            faults.add(new RuleFault(file, 1, "Checks, Matters because or Stays silent when is empty; say it in a sentence"));
        }
        if (page.examples().stream().allMatch(RulePage.Example::isSilent)) {
            faults.add(new RuleFault(file, 0, "no example in which the rule finds something; add one"));
        }
        if (page.examples().stream().noneMatch(RulePage.Example::isSilent)) {
            faults.add(new RuleFault(file, 0, "no example in which the rule stays silent; add one"));
        }
        for (RulePage.Example example : page.examples()) {
            for (String line : example.findings()) {
                if (!line.matches("\\d+ [A-Z]{3}-\\d{3} [A-Z]+ .+") || !line.contains(page.code())) {
                    faults.add(new RuleFault(file, RulePage.lineOf(rulebook.text(file).orElse(""), example), "'" + example.heading() + "': a finding is a line number, a code, a severity and a message, and speaks of " + page.code() + ", not: " + line));
                }
            }
        }
    }

    private void thresholds() {
        Set<String> codes = new HashSet<>();
        rulebook.sources().forEach(source -> codes.add(source.annotations().getOrDefault("code", "")));
        Set<String> served = new HashSet<>();
        rulebook.thresholdLines().forEach((line, threshold) -> {
            served.add(threshold.code());
            if (!codes.contains(threshold.code())) {
                faults.add(new RuleFault(ThresholdTable.FILE, line, 1, "no rule has the code " + threshold.code() + Spelling.nearest(threshold.code(), codes).map(near -> "; did you mean " + near + "?").orElse("")));
            }
            if (threshold.source().isBlank()) {
                faults.add(new RuleFault(ThresholdTable.FILE, line, threshold.code() + " " + threshold.name() + " names no source; say in the last field where the number comes from"));
            }
        });
        for (RuleSource source : rulebook.sources()) {
            Matcher wanted = ASKED.matcher(source.text());
            while (wanted.find()) {
                if (!served.contains(wanted.group(1))) {
                    faults.add(source.fault(wanted.start(1), ThresholdTable.FILE + " has no line for " + wanted.group(1) + "; add one"));
                }
            }
        }
    }

    private void unfilled() {
        for (String file : rulebook.files()) {
            String text = rulebook.text(file).orElse("");
            Matcher open = UNFILLED.matcher(text);
            while (open.find()) {
                faults.add(new RuleSource(file, text).fault(open.start(), "still to be filled in: " + open.group(1)));
            }
        }
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("//[^\n]*", " ");
    }
}
