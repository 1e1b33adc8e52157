package dev.tickmark.cli;

import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.review.Review;
import dev.tickmark.review.ReviewDesk;
import dev.tickmark.review.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks many filings and gives one row of a CSV table for each. */
@Command(name = "screen", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"Checks many filings and gives a CSV table with one row for each.", ""}, footer = {"", "Exit codes: 0 every filing was read, 2 one could not be, 3 wrong usage or our own fault."})
final class Screen implements Callable<Integer> {

    private static final int BAR = 30;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Filings, or folders of them.")
    List<Path> named;

    @Option(names = "--out", paramLabel = "FILE", description = "Where the table is written. Default: printed.")
    Path out;

    @Mixin
    RulesOption rules;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        List<Path> filings = Filings.in(named);
        ReviewDesk desk = rules.desk();
        PrintWriter progress = spec.commandLine().getErr();
        StringBuilder table = new StringBuilder("filing,verdict,highest,figures,proved,proved_share,unread,inconsistencies,inconsistencies_medium_up,risks,presentation,extraction,statements,ms,remark\n");
        int code = Main.CLEAR;
        int done = 0;
        for (Path path : filings) {
            long started = System.nanoTime();
            try {
                Review review = desk.check(Filings.source(path));
                table.append(row(path, review, (System.nanoTime() - started) / 1_000_000));
                code = review.verdict().status() == Verdict.Status.NOT_READ ? Main.UNREADABLE : code;
            } catch (UnreadableException e) {
                table.append(quoted(path.toString())).append(",NOT_READ,,,,,,,,,,,,,").append(quoted(e.getMessage())).append('\n');
                code = Main.UNREADABLE;
            }
            done++;
            if (System.console() != null) {
                progress.print("\r" + bar(done, filings.size()) + " " + done + " of " + filings.size() + (done == filings.size() ? "\n" : ""));
                progress.flush();
            }
        }
        progress.printf("%d filings%n", done);
        if (out == null) {
            spec.commandLine().getOut().print(table);
        } else {
            try {
                Files.writeString(out, table);
            } catch (IOException e) {
                throw new CommandFault(out + " cannot be written: " + e.getMessage());
            }
        }
        return code;
    }

    private static String bar(int done, int all) {
        int filled = BAR * done / all;
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
    }

    private static String row(Path path, Review review, long millis) {
        return String.join(",", quoted(path.toString()), review.verdict().status().name(), review.verdict().highest().map(Enum::name).orElse(""),
                Integer.toString(review.coverage().figures()), Integer.toString(review.coverage().proved()), review.coverage().provedShare().toPlainString(), Integer.toString(review.coverage().unread()),
                count(review, Kind.INCONSISTENCY, Severity.INFO), count(review, Kind.INCONSISTENCY, Severity.MEDIUM), count(review, Kind.RISK, Severity.INFO), count(review, Kind.PRESENTATION, Severity.INFO),
                count(review, Kind.EXTRACTION, Severity.INFO), Integer.toString(review.filing().statements().size()), Long.toString(millis), "") + "\n";
    }

    private static String count(Review review, Kind kind, Severity from) {
        return Long.toString(review.findings().stream().filter(finding -> finding.kind() == kind && finding.severity().atLeast(from)).count());
    }

    /** A spreadsheet takes a cell that begins with one of these for a formula. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^,\"\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
