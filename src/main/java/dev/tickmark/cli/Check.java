package dev.tickmark.cli;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.report.ReportFormat;
import dev.tickmark.report.TextReport;
import dev.tickmark.review.Review;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.review.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks filings and reports on each. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Checks filings: text, HTML, PDF, workbooks, separated values, XBRL.", "Prints what it finds, and keeps a report of each filing that opens in any browser.", ""},
        footer = {"", "Exit codes: 0 nothing at or above --fail-on, 1 something was, 2 a filing could not be read (or holds no figure), 3 wrong usage or our own fault."})
final class Check implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Filings, or folders of them.")
    List<Path> named;

    @Option(names = "--format", split = ",", paramLabel = "FORMAT", defaultValue = "text,json,html",
            description = "Any of text (printed), json, html, pdf, xlsx, csv, sarif, junit, md (each written to a file; of a PDF, pdf also writes it with every figure marked). Default: ${DEFAULT-VALUE}.")
    List<String> formats;

    @Option(names = "--out", paramLabel = "DIR", description = "Where reports are written. Default: reports/<name of the filing without its ending>. With several filings, a folder for each inside DIR.")
    Path out;

    @Option(names = "--fail-on", split = ",", paramLabel = "KIND:SEVERITY", converter = FailOn.Converter.class, defaultValue = "INCONSISTENCY:HIGH",
            description = "Exit with 1 where a finding of this kind is at least this severe; several with commas. Default: ${DEFAULT-VALUE}.")
    List<FailOn> failOn;

    @Option(names = "--prior", paramLabel = "FILE", description = "The filing before this one, of the same issuer: comparative figures are held against what was filed then, findings against what was found.")
    Path prior;

    @Mixin
    RulesOption rules;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter page = spec.commandLine().getOut();
        Set<ReportFormat> asked = asked();
        List<Path> filings = Filings.in(named);
        if (prior != null && filings.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--prior goes with one filing, not with " + filings.size() + ".");
        }
        ReviewDesk desk = rules.desk();
        Set<String> stems = new HashSet<>();
        int code = Main.CLEAR;
        for (Path path : filings) {
            String stem = stems.add(Filings.stem(path)) ? Filings.stem(path) : path.getFileName().toString();
            try {
                Review review = prior == null ? desk.check(Filings.source(path)) : desk.check(Filings.source(path), before(desk));
                report(review, asked, folder(stem, filings.size()), page);
                code = Math.max(code, code(review));
            } catch (UnreadableException e) {
                spec.commandLine().getErr().println(path + ": not read. " + e.getMessage());
                code = Math.max(code, Main.UNREADABLE);
            }
            page.flush();
        }
        return code;
    }

    private Review before(ReviewDesk desk) {
        try {
            return desk.check(Filings.source(Filings.in(List.of(prior)).get(0)));
        } catch (UnreadableException e) {
            throw new UnreadableException(e.why(), "The filing before, " + prior + ": " + e.getMessage());
        }
    }

    private int code(Review review) {
        if (review.verdict().status() == Verdict.Status.NOT_READ) {
            return Main.UNREADABLE;
        }
        return review.findings().stream().anyMatch(finding -> failOn.stream().anyMatch(limit -> limit.isMetBy(finding))) ? Main.FOUND : Main.CLEAR;
    }

    private Path folder(String stem, int filings) {
        return out == null ? Path.of("reports", stem) : filings == 1 ? out : out.resolve(stem);
    }

    private Set<ReportFormat> asked() {
        Set<ReportFormat> asked = EnumSet.noneOf(ReportFormat.class);
        for (String word : formats) {
            Set<ReportFormat> named = ReportFormat.named(word);
            if (named.isEmpty()) {
                throw new ParameterException(spec.commandLine(), "'" + word + "' is no format; there are " + String.join(", ", ReportFormat.words()) + ".");
            }
            asked.addAll(named);
        }
        return asked;
    }

    private void report(Review review, Set<ReportFormat> asked, Path folder, PrintWriter page) {
        List<String> written = new ArrayList<>();
        for (ReportFormat format : asked) {
            if (format == ReportFormat.TEXT) {
                page.print(TextReport.of(review, colours()));
            } else if (format.fits(review)) {
                written.add(write(folder.resolve("report" + format.suffix()), format.of(review)));
            }
        }
        if (!written.isEmpty()) {
            page.println("Written: " + String.join(", ", written));
        }
    }

    private static String write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes).toString();
        } catch (IOException e) {
            throw new CommandFault(file + " cannot be written: " + e.getMessage());
        }
    }

    private static boolean colours() {
        return System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }
}
