package dev.tickmark.web;

import dev.tickmark.review.DraftBench;
import java.util.List;

/** What became of a draft: what is to be mended in it; or its code and title, whether a rule gives way to it, and what it changes in each filing. */
public record DraftView(String code, String title, boolean replaces, List<RuleView.FaultView> faults, List<FilingView> filings) {

    /** What changes in one filing; {@code unread} says why it was not read, or is empty. */
    public record FilingView(String name, String unread, List<ChangeView> changes) {
    }

    /** A finding that is added or gone, or that is said otherwise: before, and next to it after. */
    public record ChangeView(String change, String rule, String severity, int line, String message) {
    }

    static DraftView of(DraftBench.Outcome outcome) {
        return new DraftView(outcome.code(), outcome.title(), outcome.replaces(), outcome.faults().stream().map(RuleView.FaultView::of).toList(), outcome.filings().stream().map(DraftView::filing).toList());
    }

    private static FilingView filing(DraftBench.Filing filing) {
        return new FilingView(filing.name(), filing.unread(), filing.changes().stream().map(each -> new ChangeView(each.change(), each.rule(), each.severity(), each.line(), each.message())).toList());
    }
}
