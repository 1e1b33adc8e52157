package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.store.Comment;
import dev.tickmark.store.Decision;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.KeptFinding;
import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.SignOff;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is decided and said of a filing's findings, read once for a page. */
final class FilingDecisions {

    private final KeptFiling filing;
    private final ReviewStore store;
    private final Map<String, KeptFinding> kept;
    private final Map<String, Decision> decisions;
    private final Map<String, List<Comment>> comments;
    private final Optional<SignOff> signed;

    FilingDecisions(KeptFiling filing, ReviewStore store) {
        this.filing = filing;
        this.store = store;
        kept = store.findings(filing.id()).stream().collect(Collectors.toMap(KeptFinding::id, Function.identity()));
        decisions = store.decisions().of(filing.id()).stream().collect(Collectors.toMap(Decision::finding, Function.identity()));
        comments = store.decisions().comments(filing.id()).stream().collect(Collectors.groupingBy(Comment::finding));
        signed = store.signOffs().find(filing.id());
    }

    Optional<SignOff> signed() {
        return signed;
    }

    /** A number that grows with everything that is decided or said. */
    long revision() {
        return store.trail().revision(filing.id());
    }

    private DecisionView of(DeskSheet.Row row) {
        return DecisionView.of(kept.get(row.id()), Optional.ofNullable(decisions.get(row.id())), store.decisions().today());
    }

    /** The findings of a desk as a list shows them, the chosen one opened. */
    List<FindingList.Line> lines(DeskSheet sheet, String chosen) {
        return sheet.rows().stream().filter(row -> kept.containsKey(row.id())).map(row -> line(row, sheet, row.id().equals(chosen), "")).toList();
    }

    /** One finding as the list shows it; {@code told} is why it could not be decided, empty where nothing was in the way. */
    FindingList.Line line(DeskSheet.Row row, DeskSheet sheet, boolean open, String told) {
        DecisionView decision = of(row);
        boolean closed = Boolean.TRUE.equals(decision.closed());
        String words = decision.version() == 0 || decision.decision().equals("open") ? "" : Character.toUpperCase(decision.decision().charAt(0)) + decision.decision().substring(1) + (closed ? "" : ", still open");
        return new FindingList.Line(row, decision.decision(), words, closed, open ? detail(row, sheet, decision, told) : null);
    }

    private FindingDetail detail(DeskSheet.Row row, DeskSheet sheet, DecisionView decision, String told) {
        return new FindingDetail(filing.id(), row.id(), sheet.entry(row), decision, comments.getOrDefault(row.id(), List.of()).stream().map(DecisionView.CommentView::of).toList(), signed.isPresent(), told);
    }
}
