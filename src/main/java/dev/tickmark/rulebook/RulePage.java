package dev.tickmark.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a rule: what it checks, why that matters and when it stays silent, and examples that are run as tests: a filing, the filing before it where the rule compares the two, and the findings.
 * An example's findings are those of the page's own rule and of root causes that make it fail too, one a line: the line of the example's filing, code, severity, message.
 */
public record RulePage(String code, String title, String checks, String matters, String silent, List<Example> examples) {

    private static final Pattern TITLE = Pattern.compile("^# ([A-Z]{3}-\\d{3}) (.+)$", Pattern.MULTILINE);
    private static final Pattern EXAMPLE = Pattern.compile("^## (.+?)\\n+(?:```prior\\n(.*?)^```\\n+)?```filing\\n(.*?)^```\\n+```findings\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("^## (.+)$", Pattern.MULTILINE);
    private static final String CHECKS = "**Checks**";
    private static final String MATTERS = "**Matters because**";
    private static final String SILENT = "**Stays silent when**";

    public RulePage {
        examples = List.copyOf(examples);
    }

    /** A small filing and what the rule says of it; {@code prior} is the filing before it, empty where the example needs none. */
    public record Example(String heading, String prior, String filing, List<String> findings) {

        public Example {
            findings = List.copyOf(findings);
        }

        public boolean isSilent() {
            return findings.isEmpty();
        }
    }

    /** Reads a page; says what part of it is missing where one is. */
    public static RulePage parse(String markdown) {
        String text = markdown.replace("\r\n", "\n");
        Matcher title = TITLE.matcher(text);
        if (!title.find() || title.start() != 0) {
            throw new IllegalArgumentException("the page does not begin with '# CODE Title'");
        }
        List<Example> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
            examples.add(new Example(example.group(1), example.group(2) == null ? "" : example.group(2), example.group(3), example.group(4).lines().toList()));
        }
        String head = text.contains("\n## ") ? text.substring(0, text.indexOf("\n## ")) : text;
        return new RulePage(title.group(1), title.group(2).strip(), part(head, CHECKS, MATTERS), part(head, MATTERS, SILENT), part(head, SILENT, "\0"), examples);
    }

    private static String part(String text, String mark, String next) {
        int at = text.indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("the page does not say '" + mark + "'");
        }
        int end = text.indexOf(next, at);
        return text.substring(at + mark.length(), end < 0 ? text.length() : end).strip().replaceAll("\\s+", " ");
    }

    /** Everything that keeps a text from being read as a page, each with its line. */
    static List<RuleFault> faults(String file, String markdown) {
        List<RuleFault> faults = new ArrayList<>();
        Matcher title = TITLE.matcher(markdown);
        if (!title.find() || title.start() != 0) {
            faults.add(new RuleFault(file, 1, "the page does not begin with its rule's code and name; write '# LIQ-040 Name of the rule' on the first line"));
        }
        int head = markdown.contains("\n## ") ? markdown.indexOf("\n## ") : markdown.length();
        for (String mark : List.of(CHECKS, MATTERS, SILENT)) {
            if (!markdown.substring(0, head).contains(mark)) {
                faults.add(new RuleFault(file, 1, "the page does not say '" + mark + "'; write that paragraph before the first example"));
            }
        }
        Matcher heading = HEADING.matcher(markdown);
        while (heading.find()) {
            Matcher example = EXAMPLE.matcher(markdown).region(heading.start(), markdown.length()).useAnchoringBounds(false);
            int next = markdown.indexOf("\n## ", heading.end());
            String section = markdown.substring(heading.end(), next < 0 ? markdown.length() : next);
            boolean meant = section.contains("\n```fi");
            if (meant && !(example.lookingAt() && (next < 0 || example.end() <= next + 1))) {
                int line = 1 + (int) markdown.substring(0, heading.start()).chars().filter(c -> c == '\n').count();
                faults.add(new RuleFault(file, line, "the example '" + heading.group(1) + "' is not a block ```filing and after it a block ```findings, each closed by ```"));
            }
        }
        return faults;
    }

    /** The line, from 1, of an example's heading in its page's text. */
    public static int lineOf(String markdown, Example example) {
        int at = markdown.indexOf("\n## " + example.heading() + "\n");
        return at < 0 ? 1 : 2 + (int) markdown.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    /** The same page with other findings in its examples, in their order. */
    public static String accept(String markdown, List<List<String>> findings) {
        Matcher example = EXAMPLE.matcher(markdown);
        StringBuilder out = new StringBuilder();
        int done = 0;
        int number = 0;
        while (example.find()) {
            out.append(markdown, done, example.start(4));
            for (String line : findings.get(number++)) {
                out.append(line).append('\n');
            }
            done = example.end(4);
        }
        return out.append(markdown.substring(done)).toString();
    }
}
