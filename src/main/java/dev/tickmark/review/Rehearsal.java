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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The examples of a rulebook's pages, run: each must find exactly what its page says. */
public final class Rehearsal {

    private final Rulebook rulebook;
    private final List<Scene> scenes;

    /** An example of a page, and its filing, ready to be examined. */
    private record Scene(Map.Entry<String, RulePage> of, RulePage.Example example, Prepared filing) {
    }

    private Rehearsal(Rulebook rulebook, List<Scene> scenes) {
        this.rulebook = rulebook;
        this.scenes = scenes;
    }

    /** Reads the filing of every example, on all processors. That needs no rule, and can be done while the rules are compiled. */
    public static Rehearsal prepared(Rulebook rulebook) {
        Preparation preparation = new Preparation();
        return new Rehearsal(rulebook, new ArrayList<>(new TreeMap<>(rulebook.pages()).entrySet()).parallelStream()
                .flatMap(page -> page.getValue().examples().stream().map(example -> new Scene(page, example, preparation.of(filing(example))))).toList());
    }

    /** Every example that finds something other than its page says, with the lines that are missing (-) and those that are found instead (+). */
    public static List<RuleFault> of(Rulebook rulebook, ReviewDesk desk) {
        return prepared(rulebook).faults(desk);
    }

    /** The same for examples that are prepared already: in the order of the pages, however many processors examine them. */
    public List<RuleFault> faults(ReviewDesk desk) {
        return scenes.parallelStream().flatMap(scene -> fault(desk, scene).stream()).toList();
    }

    private Optional<RuleFault> fault(ReviewDesk desk, Scene scene) {
        RulePage.Example example = scene.example;
        List<String> found = lines(review(desk, scene.filing, example), scene.of.getValue());
        return found.equals(example.findings()) ? Optional.empty() : Optional.of(new RuleFault(scene.of.getKey(), RulePage.lineOf(rulebook.text(scene.of.getKey()).orElse(""), example),
                "the example '" + example.heading() + "' finds something else than its page says:" + difference(example.findings(), found)));
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

    private static SourceFile filing(RulePage.Example example) {
        return new SourceFile("example.txt", "text/plain", example.filing().getBytes(StandardCharsets.UTF_8));
    }

    /** The review of an example's filing, beside the one before it where the example has one. */
    private static Review review(ReviewDesk desk, Prepared filing, RulePage.Example example) {
        return example.prior().isEmpty() ? desk.check(filing) : desk.check(filing, desk.check(new SourceFile("prior.txt", "text/plain", example.prior().getBytes(StandardCharsets.UTF_8))));
    }

    /** What the page's own rule finds in an example, and root causes that make it fail too: line, code, severity and message of each, most severe first. */
    static List<String> findings(ReviewDesk desk, RulePage page, RulePage.Example example) {
        return lines(review(desk, desk.prepare(filing(example)), example), page);
    }

    private static List<String> lines(Review review, RulePage page) {
        return review.findings().stream().filter(finding -> finding.rule().equals(page.code()) || finding.alsoFails().contains(page.code())).map(finding -> line(finding, page.code())).toList();
    }

    private static String line(Finding finding, String code) {
        int line = finding.subject().location() instanceof TextSpan span ? span.line() : 0;
        return line + " " + finding.rule() + " " + finding.severity() + " " + finding.message() + (finding.rule().equals(code) ? "" : " (" + code + " fails with it)");
    }
}
