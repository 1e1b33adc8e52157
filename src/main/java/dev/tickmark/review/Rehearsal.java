package dev.tickmark.review;

import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The examples of a rulebook's pages, run: each must find exactly what its page says. */
public final class Rehearsal {

    private Rehearsal() {
    }

    /** Every example that finds something other than its page says, with the lines that are missing (-) and those that are found instead (+). */
    public static List<RuleFault> of(Rulebook rulebook, ReviewDesk desk) {
        return new TreeMap<>(rulebook.pages()).entrySet().parallelStream().flatMap(page -> page(rulebook, desk, page.getKey(), page.getValue()).stream()).toList();
    }

    private static List<RuleFault> page(Rulebook rulebook, ReviewDesk desk, String file, RulePage page) {
        List<RuleFault> faults = new ArrayList<>();
        for (RulePage.Example example : page.examples()) {
            List<String> found = findings(desk, page, example);
            if (!found.equals(example.findings())) {
                faults.add(new RuleFault(file, RulePage.lineOf(rulebook.text(file).orElse(""), example), "the example '" + example.heading() + "' finds something else than its page says:" + difference(example.findings(), found)));
            }
        }
        return faults;
    }

    private static String difference(List<String> wanted, List<String> found) {
        StringBuilder lines = new StringBuilder();
        wanted.stream().filter(line -> !found.contains(line)).forEach(line -> lines.append("\n    - ").append(line));
        found.stream().filter(line -> !wanted.contains(line)).forEach(line -> lines.append("\n    + ").append(line));
        if (lines.length() == 0) {
            lines.append(" the same findings in another order or number:");
            found.forEach(line -> lines.append("\n    + ").append(line));
        } else if (found.isEmpty()) {
            lines.append("\n    (it finds nothing)");
        }
        return lines.toString();
    }

    /** The review of an example's filing, beside the one before it where the example has one. */
    private static Review review(ReviewDesk desk, RulePage.Example example) {
        SourceFile filing = new SourceFile("example.txt", "text/plain", example.filing().getBytes(StandardCharsets.UTF_8));
        return example.prior().isEmpty() ? desk.check(filing) : desk.check(filing, desk.check(new SourceFile("prior.txt", "text/plain", example.prior().getBytes(StandardCharsets.UTF_8))));
    }

    /** What the page's own rule finds in an example, and root causes that make it fail too: line, code, severity and message of each, most severe first. */
    static List<String> findings(ReviewDesk desk, RulePage page, RulePage.Example example) {
        return review(desk, example).findings().stream().filter(finding -> finding.rule().equals(page.code()) || finding.alsoFails().contains(page.code())).map(finding -> line(finding, page.code())).toList();
    }

    private static String line(Finding finding, String code) {
        int line = finding.subject().location() instanceof TextSpan span ? span.line() : 0;
        return line + " " + finding.rule() + " " + finding.severity() + " " + finding.message() + (finding.rule().equals(code) ? "" : " (" + code + " fails with it)");
    }
}
