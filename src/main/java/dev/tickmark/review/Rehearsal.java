package dev.tickmark.review;

import dev.tickmark.finding.Finding;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RulePage;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.XmlElement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The examples of a rulebook's pages, run: each must find exactly what its page says. */
public final class Rehearsal {

    private Rehearsal() {
    }

    /** Every example that finds something other than its page says. */
    public static List<RuleFault> of(Rulebook rulebook, ReviewDesk desk) {
        List<RuleFault> faults = new ArrayList<>();
        for (Map.Entry<String, RulePage> page : new TreeMap<>(rulebook.pages()).entrySet()) {
            for (RulePage.Example example : page.getValue().examples()) {
                List<String> found = findings(desk, page.getValue(), example);
                if (!found.equals(example.findings().stream().sorted().toList())) {
                    faults.add(new RuleFault(page.getKey(), 0, "'" + example.heading() + "' finds " + (found.isEmpty() ? "nothing" : String.join(" / ", found)) + ", not "
                            + (example.isSilent() ? "nothing" : String.join(" / ", example.findings()))));
                }
            }
        }
        return faults;
    }

    /** What the page's own rule finds in an example: line, code, severity and message of each, sorted. */
    static List<String> findings(ReviewDesk desk, RulePage page, RulePage.Example example) {
        return review(desk, example).findings().stream().filter(finding -> finding.rule().equals(page.code())).map(Rehearsal::line).sorted().toList();
    }

    /** The review of an example's filing, beside the one before it where the example has one. */
    static Review review(ReviewDesk desk, RulePage.Example example) {
        SourceFile filing = new SourceFile("example.txt", "text/plain", example.filing().getBytes(StandardCharsets.UTF_8));
        return example.prior().isEmpty() ? desk.check(filing) : desk.check(filing, desk.check(new SourceFile("prior.txt", "text/plain", example.prior().getBytes(StandardCharsets.UTF_8))));
    }

    private static String line(Finding finding) {
        int line = finding.subject().location() instanceof TextSpan span ? span.line() : finding.subject().location() instanceof XmlElement element ? element.line() : 0;
        return line + " " + finding.rule() + " " + finding.severity() + " " + finding.message();
    }
}
