package dev.tickmark.review;

import dev.tickmark.examination.BrokenRulebookException;
import dev.tickmark.examination.CompiledRulebook;
import dev.tickmark.examination.DraftGuard;
import dev.tickmark.examination.DraftLoader;
import dev.tickmark.examination.RuleTrial;
import dev.tickmark.finding.Finding;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.rulebook.RuleFault;
import dev.tickmark.rulebook.RuleSource;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The process in which a draft from elsewhere is compiled and run: started for one draft by {@link DraftBench}, given the draft and filings on its standard input, and killed when it takes too long. Answers on its standard output, part by
 * part, so that what it found before it was killed is known.
 */
public final class DraftWorker {

    static final String DRAFT = "draft.drl";
    static final int LONGEST_WORDS = 10_000;
    private static final String PAGE = "Balance sheet\n\t31 Mar 2003\t31 Mar 2002\nCash\t12\t40\nInventories\t30\t10\nTotal assets\t42\t50\n";

    private final Function<RuleSource, List<RuleFault>> guard;
    private final DataOutputStream answer;

    private DraftWorker(Function<RuleSource, List<RuleFault>> guard, DataOutputStream answer) {
        this.guard = guard;
        this.answer = answer;
    }

    /**
     * @param arguments the folder of the rulebook that the draft is held against, or nothing for the one inside the program
     */
    public static void main(String[] arguments) throws IOException {
        work(arguments, DraftGuard::faults);
    }

    /** Does the work with another guard than {@link DraftGuard}: what confines the process has to hold whatever the guard overlooks. */
    static void work(String[] arguments, Function<RuleSource, List<RuleFault>> guard) throws IOException {
        Logger.getLogger("").setLevel(Level.OFF);
        DataOutputStream answer = new DataOutputStream(new BufferedOutputStream(System.out));
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try (DataInputStream asked = new DataInputStream(new BufferedInputStream(System.in))) {
            new DraftWorker(guard, answer).work(asked, arguments.length == 0 ? null : Path.of(arguments[0]));
        }
        answer.writeByte('E');
        answer.flush();
    }

    private void work(DataInputStream asked, Path rules) throws IOException {
        String draft = text(asked);
        String thresholds = text(asked);
        List<RuleFault> faults = guard.apply(new RuleSource(DRAFT, draft));
        tell(faults);
        if (!faults.isEmpty()) {
            return;
        }
        RuleTrial trial;
        ReviewDesk desk;
        try {
            desk = ReviewDesk.with(ReviewDesk.rulebook(rules));
            warmUp(desk);
            DraftConfinement.begin();
            trial = trial(desk.examiner().compiled(), draft, thresholds);
        } catch (BrokenRulebookException e) {
            tell(e.faults());
            return;
        }
        answer.writeByte('C');
        answer.writeUTF(trial.card().code());
        answer.writeUTF(trial.card().title());
        answer.writeBoolean(trial.replaces());
        answer.flush();
        int filings = asked.readInt();
        for (int i = 0; i < filings; i++) {
            filing(desk, trial, new SourceFile(text(asked), "", bytes(asked)));
        }
    }

    /** What compiling and firing loads, and what it asks the machine for, is loaded and asked before the process is confined: a rule of each dialect is tried as a draft would be. */
    private static void warmUp(ReviewDesk desk) {
        CompiledRulebook live = desk.examiner().compiled();
        Prepared page = desk.prepare(new SourceFile("page.txt", "", PAGE.getBytes(StandardCharsets.UTF_8)));
        desk.check(page);
        for (String call : List.of("workpaper.judge(", "workpaper.raise(")) {
            live.rulebook().sources().stream().filter(source -> source.text().contains(call)).findFirst().ifPresent(source -> trial(live, source.text(), "").on(page.filing(), page.schedule()));
        }
    }

    private static RuleTrial trial(CompiledRulebook live, String draft, String thresholds) {
        Thread thread = Thread.currentThread();
        ClassLoader whole = thread.getContextClassLoader();
        thread.setContextClassLoader(new DraftLoader(DraftWorker.class.getClassLoader()));
        try {
            return RuleTrial.of(live, DRAFT, draft, thresholds.isEmpty() ? live.rulebook().thresholdTable() : thresholds);
        } finally {
            thread.setContextClassLoader(whole);
        }
    }

    private void tell(List<RuleFault> faults) throws IOException {
        for (RuleFault fault : faults) {
            answer.writeByte('F');
            answer.writeInt(fault.line());
            answer.writeInt(fault.column());
            answer.writeUTF(words(fault.text()));
        }
        answer.flush();
    }

    private void filing(ReviewDesk desk, RuleTrial trial, SourceFile file) throws IOException {
        answer.writeByte('N');
        answer.writeUTF(words(file.name()));
        try {
            Prepared prepared = DraftConfinement.lifted(() -> desk.prepare(file));
            RuleTrial.Difference difference = trial.on(prepared.filing(), prepared.schedule());
            for (Finding finding : difference.added()) {
                tell("added", finding);
            }
            for (Finding finding : difference.gone()) {
                tell("gone", finding);
            }
            for (RuleTrial.Changed change : difference.changed()) {
                tell("before", change.before());
                tell("after", change.after());
            }
        } catch (UnreadableException e) {
            answer.writeByte('U');
            answer.writeUTF(words(e.getMessage()));
        }
        answer.flush();
    }

    private void tell(String change, Finding finding) throws IOException {
        answer.writeByte('D');
        answer.writeUTF(change);
        answer.writeUTF(finding.rule());
        answer.writeUTF(finding.severity().name());
        answer.writeInt(finding.subject().location() instanceof TextSpan span ? span.line() : 0);
        answer.writeUTF(words(finding.message()));
    }

    private static String words(String text) {
        return text.length() <= LONGEST_WORDS ? text : text.substring(0, LONGEST_WORDS);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
