package dev.tickmark.web;

import dev.tickmark.review.DraftBench;
import dev.tickmark.source.SourceFile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Has drafts that come over HTTP tried, one at a time, where that is allowed at all. */
@Singleton
public class DraftTurn {

    private final CheckBench bench;
    private final Settings settings;
    private final Semaphore turn = new Semaphore(1);

    DraftTurn(CheckBench bench, Settings settings) {
        this.bench = bench;
        this.settings = settings;
    }

    /** Refuses where drafts are not tried here. */
    void allowed() {
        if (!settings.drafts()) {
            throw new ProblemException(403, "Drafts of rules are not tried here. Whoever runs the service may allow it with tickmark.drafts=true.");
        }
    }

    /** Tries a draft on filings, once it is its turn. Thresholds may be empty: those of the rulebook. */
    DraftBench.Outcome attempt(String rule, String thresholds, List<SourceFile> filings) {
        allowed();
        bench.desk();
        if (!turn.tryAcquire()) {
            throw new ProblemException(503, "Another draft is being tried. Try again in a moment.");
        }
        try {
            return new DraftBench(bench.rulesFolder(), settings.longestDraft()).attempt(rule, thresholds, filings);
        } finally {
            turn.release();
        }
    }
}
