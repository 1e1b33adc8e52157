package dev.tickmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.review.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), args);
    }

    private String filing(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aGraveInconsistencyIsExitCodeOneAndReportsAreWritten() {
        assertThat(run("check", Sample.PATH.toString(), "--out", folder.toString())).isEqualTo(Main.FOUND);
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("report.json")).exists();
        assertThat(out.toString()).contains("EXCEPTIONS").contains("Written: " + folder.resolve("report.json"));
    }

    @Test
    void onlyTheFormatsAskedForAreGiven() {
        run("check", Sample.PATH.toString(), "--out", folder.toString(), "--format", "md");
        assertThat(folder.resolve("report.md")).exists();
        assertThat(folder.resolve("report.html")).doesNotExist();
        assertThat(out.toString()).doesNotContain("EXCEPTIONS");
    }

    @Test
    void aFilingIsHeldAgainstTheOneBefore() throws IOException {
        String before = filing("before.txt", "BALANCE SHEET\n(Thousands of U.S. dollars)\n\tMarch 31, 2003\tMarch 31, 2002\nCash\t1,200\t900\nInventories\t300\t100\nPrepaid expenses\t250\t120\nTotal current assets\t1,750\t1,120\n");
        assertThat(run("check", before, "--prior", before, "--format", "text")).as(err.toString()).isEqualTo(Main.CLEAR);
        assertThat(out.toString()).contains("AGAINST before.txt").contains("8 figures are printed as filed before, 0 otherwise");
        assertThat(run("check", before, Sample.PATH.toString(), "--prior", before)).isEqualTo(Main.WRONG);
        assertThat(run("check", before, "--prior", "nothing-here.txt")).isEqualTo(Main.WRONG);
    }

    @Test
    void aFilingWithoutFiguresIsExitCodeTwo() throws IOException {
        assertThat(run("check", filing("letter.txt", "Dear shareholders,\n\nthank you.\n"), "--format", "text")).isEqualTo(Main.UNREADABLE);
        assertThat(out.toString()).contains("NOT READ");
    }

    @Test
    void aFileThatCannotBeReadIsExitCodeTwoWithItsReason() throws IOException {
        assertThat(run("check", filing("x.txt", "%PDF-1.4"), "--format", "text")).isEqualTo(Main.UNREADABLE);
        assertThat(err.toString()).contains("The PDF is damaged");
    }

    @Test
    void nothingAtTheLimitIsExitCodeZero() throws IOException {
        String clean = "BALANCE SHEET\n(Thousands of U.S. dollars)\n\tMarch 31, 2003\tMarch 31, 2002\nCash\t1,200\t900\nInventories\t300\t100\nPrepaid expenses\t250\t120\nTotal current assets\t1,750\t1,120\n";
        assertThat(run("check", filing("clean.txt", clean), "--format", "text")).as(out.toString()).isEqualTo(Main.CLEAR);
    }

    @Test
    void wrongUsageIsExitCodeThree() {
        assertThat(run("check")).isEqualTo(Main.WRONG);
        assertThat(run("check", "nothing-here.txt")).isEqualTo(Main.WRONG);
        assertThat(run("check", Sample.PATH.toString(), "--fail-on", "EVERYTHING")).isEqualTo(Main.WRONG);
        assertThat(run("check", Sample.PATH.toString(), "--format", "papyrus")).isEqualTo(Main.WRONG);
        assertThat(run("check", Sample.PATH.toString(), "--rules", "nothing-here")).isEqualTo(Main.WRONG);
        assertThat(run("chekc")).isEqualTo(Main.WRONG);
        assertThat(run()).isEqualTo(Main.WRONG);
    }

    @Test
    void helpAndVersionAreExitCodeZero() {
        assertThat(run("--help")).isZero();
        assertThat(run("check", "--help")).isZero();
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("Exit codes").contains("tickmark ");
    }

    @Test
    void rulesAreListedByCode() {
        assertThat(run("rules", "list")).isZero();
        assertThat(out.toString()).contains("ARI-001").contains("Column does not foot");
    }

    @Test
    void aBrokenRulebookIsNamedAndExitCodeThree() throws IOException {
        Files.createDirectories(folder.resolve("liquidity"));
        Files.writeString(folder.resolve("liquidity/broken.drl"), "// because\nrule \"Broken\"\n @code( LIQ-999 ) @kind( RISK ) @severity( LOW ) @message( x )\nwhen\n Fakt( )\nthen\nend\n");
        assertThat(run("check", Sample.PATH.toString(), "--rules", folder.toString(), "--format", "text")).isEqualTo(Main.WRONG);
        assertThat(err.toString()).contains("broken.drl");
    }

    @Test
    void screeningGivesARowAFiling() throws IOException {
        Path table = folder.resolve("table.csv");
        Path filings = Files.createDirectories(folder.resolve("filings"));
        Files.copy(Sample.PATH, filings.resolve("a.txt"));
        Files.writeString(filings.resolve("b.txt"), "%PDF-1.4");
        assertThat(run("screen", filings.toString(), "--out", table.toString())).isEqualTo(Main.UNREADABLE);
        assertThat(Files.readAllLines(table)).hasSize(3).element(1).asString().contains("EXCEPTIONS");
    }

    @Test
    void keysAreMadeListedAndTakenBackAndTheTrailSaysSo() {
        String data = folder.resolve("kept").toString();
        assertThat(run("keys", "create", "pipeline", "--role", "reviewer,reader", "--data", data)).isZero();
        assertThat(out.toString()).startsWith("tmk_");
        assertThat(run("keys", "create", "pipeline", "--role", "reader", "--data", data)).isEqualTo(Main.WRONG);
        assertThat(run("keys", "create", "other", "--role", "emperor", "--data", data)).isEqualTo(Main.WRONG);
        assertThat(run("keys", "list", "--data", data)).isZero();
        assertThat(out.toString()).contains("reader,reviewer");
        assertThat(run("keys", "revoke", "pipeline", "--data", data)).isZero();
        assertThat(run("keys", "revoke", "pipeline", "--data", data)).isEqualTo(Main.WRONG);
        assertThat(run("audit", "verify", "--data", data)).isZero();
        assertThat(out.toString()).contains("2 rows, each follows from the one before it");
        assertThat(run("audit", "verify", "--database", "jdbc:h2:mem:x")).isEqualTo(Main.WRONG);
    }
}
