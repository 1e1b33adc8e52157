package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Mark;
import dev.tickmark.review.Review;
import dev.tickmark.review.Signal;
import dev.tickmark.review.Signal.Course;
import dev.tickmark.review.Since;
import dev.tickmark.schedule.Refiled;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is otherwise than in the filing before, in the words of a report: {@code name} of that filing, a {@code sentence} on the whole, the lines printed otherwise than they were filed, and the findings that are gone. */
public record Drift(String name, String sentence, List<Changed> changed, List<Gone> gone) {

    /** A line that was filed otherwise, with its link in reports that have any. */
    public record Changed(String label, String text, String filed, String difference, String unit, String told, String href) {
    }

    /** A finding of the filing before that is not made any more. */
    public record Gone(String rule, String title, String severity, String message) {
    }

    /** Empty where a filing was checked alone. */
    static Optional<Drift> of(Review review, Optional<SourcePane> pane) {
        return review.since().map(since -> new Drift(since.prior().name(), sentence(since), changed(since, pane),
                since.signals().stream().filter(signal -> signal.course() == Course.GONE).map(Signal::finding).map(gone -> new Gone(gone.rule(), gone.title(), Sheet.word(gone.severity()), gone.message())).toList()));
    }

    /** What became of a finding: "new", "worse", "better"; empty where it is as it was, or the filing was checked alone. */
    static String word(Review review, Finding finding) {
        return review.since().flatMap(since -> since.course(finding)).filter(course -> course != Course.SAME).map(Sheet::word).map(word -> word.toLowerCase(Locale.ROOT)).orElse("");
    }

    private static String sentence(Since since) {
        int otherwise = since.refiled().stream().mapToInt(refiled -> 1 + refiled.others().size()).sum();
        return Digits.count(since.agreeing(), "figure is", "figures are") + " printed as filed before, " + Digits.count(otherwise, "otherwise", "otherwise") + ". Findings: " + since.count(Course.NEW) + " new, " + since.count(Course.WORSE) + " worse, "
                + since.count(Course.BETTER) + " better, " + since.count(Course.SAME) + " as before, " + since.count(Course.GONE) + " gone.";
    }

    private static List<Changed> changed(Since since, Optional<SourcePane> pane) {
        List<Changed> lines = new ArrayList<>();
        for (Refiled refiled : since.refiled()) {
            Stream.concat(Stream.of(refiled.line()), refiled.others().stream()).forEach(pair -> lines.add(new Changed(Digits.label(pair.now()), Digits.oneLine(pair.now().text()), Digits.oneLine(pair.before().text()),
                    Digits.beside(pair.difference(), pair.now()), Digits.unit(pair.now()), refiled.told() ? "told" : "not told", pane.map(p -> p.href(Mark.of("", pair.now()))).orElse(""))));
        }
        return lines;
    }
}
