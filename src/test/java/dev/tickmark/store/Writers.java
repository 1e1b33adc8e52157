package dev.tickmark.store;

import dev.tickmark.examination.Examination;
import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.finding.Severity;
import dev.tickmark.reading.Document;
import dev.tickmark.review.Coverage;
import dev.tickmark.review.Review;
import dev.tickmark.review.Verdict;
import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.schedule.Schedule;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Filing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that keeps filings and decides about them with four clients at once, says so of each when it is done, and goes on until it is killed. */
final class Writers {

    static final int CLIENTS = 4;
    static final String FINDING = "finding";
    static final String KEPT = "kept";
    static final String DECIDED = "decided";
    private static final Rulebook RULEBOOK = Rulebook.of(Map.of("thresholds.csv", "code,name,value,severity,unit,source\n"));

    private Writers() {
    }

    public static void main(String[] args) throws InterruptedException {
        StoreSettings settings = new StoreSettings(Path.of(args[0]), Optional.of(args[1]), Optional.empty(), Optional.empty());
        ReviewStore store = ReviewStore.open(settings, Clock.systemUTC());
        System.out.println("ready");
        for (int client = 0; client < CLIENTS; client++) {
            String name = args[2] + "-" + client;
            new Thread(() -> write(store, name)).start();
        }
        Thread.sleep(60_000);
        System.exit(0);
    }

    private static void write(ReviewStore store, String client) {
        for (int i = 0; ; i++) {
            String name = client + "-" + i;
            String id = store.keep(review(name), Optional.empty(), client).filing().id();
            System.out.println(KEPT + " " + id + " " + name);
            for (int version = 0; version < 3; version++) {
                store.decisions().decide(id, FINDING, Ruling.of(Disposition.DISMISSED, "reason " + version), version, client);
                System.out.println(DECIDED + " " + id + " " + (version + 1));
            }
        }
    }

    /** A review of a filing of this name, with one finding. */
    static Review review(String name) {
        SourceFile file = new SourceFile(name, "text/plain", bytes(name));
        Finding finding = new Finding(FINDING, "ARI-001", "Column does not foot", Kind.INCONSISTENCY, Severity.MEDIUM, "It does not foot.", Mark.of("subject", "x", new TextSpan(0, 1, 1, 1)), List.of(), Optional.empty(), List.of(), List.of(), List.of());
        Filing filing = new Filing(name, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Review(file, new Document(file, "text", 1, List.of(), List.of()), filing, Schedule.of(filing), new Examination(List.of(), List.of(finding), List.of()), RULEBOOK, List.of(finding), new Coverage(1, 0, 0, Map.of()),
                new Verdict(Verdict.Status.EXCEPTIONS, Optional.of(Severity.MEDIUM)), Optional.empty());
    }

    /** A filing's bytes, some ten thousand, by its name. */
    static byte[] bytes(String name) {
        return (name + "\n").repeat(1_000).getBytes(StandardCharsets.UTF_8);
    }
}
