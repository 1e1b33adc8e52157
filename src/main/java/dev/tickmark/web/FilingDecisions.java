package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import dev.tickmark.report.Standing;
import dev.tickmark.store.Comment;
import dev.tickmark.store.Decision;
import dev.tickmark.store.Disposition;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.KeptFiling.KeptFinding;
import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.SignOff;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is decided and said of a filing's findings, read once for an answer. */
final class FilingDecisions {

    private final KeptFiling filing;
    private final ReviewStore store;
    private final Map<String, KeptFinding> kept;
    private final Map<String, Decision> decisions;
    private final Map<String, List<Comment>> comments;
    private final Optional<SignOff> signed;
    private final LocalDate today;

    FilingDecisions(KeptFiling filing, ReviewStore store) {
        this(filing, store, kept(filing, store));
    }

    FilingDecisions(KeptFiling filing, ReviewStore store, Map<String, KeptFinding> kept) {
        this.filing = filing;
        this.store = store;
        this.kept = kept;
        decisions = store.decisions().of(filing.id()).stream().collect(Collectors.toMap(Decision::finding, Function.identity()));
        comments = store.decisions().comments(filing.id()).stream().collect(Collectors.groupingBy(Comment::finding));
        signed = store.signOffs().find(filing.id());
        today = store.decisions().today();
    }

    /** The findings with which a filing was kept, by their names; they never change. */
    static Map<String, KeptFinding> kept(KeptFiling filing, ReviewStore store) {
        return store.findings(filing.id()).stream().collect(Collectors.toMap(KeptFinding::id, Function.identity()));
    }

    Optional<SignOff> signed() {
        return signed;
    }

    /** A number that grows with everything that is decided or said. */
    long revision() {
        return store.trail().revision(filing.id());
    }

    /** Whether the filing was kept with this finding. */
    boolean holds(String finding) {
        return kept.containsKey(finding);
    }

    /** What was decided of a finding. */
    DecisionView decision(String finding) {
        return DecisionView.of(kept.get(finding), Optional.ofNullable(decisions.get(finding)), today);
    }

    /** What was said of a finding, in order. */
    List<DecisionView.CommentView> said(String finding) {
        return comments.getOrDefault(finding, List.of()).stream().map(DecisionView.CommentView::of).toList();
    }

    /** Where each finding stands of which something was decided. What is not closed, such as for want of a second person, suppresses nothing in a report. */
    Map<String, Standing> standings() {
        Map<String, Standing> standings = new HashMap<>();
        decisions.forEach((finding, decision) -> {
            Optional<String> open = decision.openBecause(kept.get(finding), today);
            standings.put(finding, new Standing(open.isPresent() ? Disposition.OPEN : decision.ruling().disposition(), told(decision, open)));
        });
        return standings;
    }

    private static String told(Decision decision, Optional<String> open) {
        return decision.ruling().reason() + decision.ruling().until().map(day -> "; until " + day).orElse("") + " (" + decision.by() + decision.approval().map(second -> ", agreed by " + second.by()).orElse("") + ")"
                + open.map(why -> "; " + decision.ruling().disposition().name().toLowerCase(Locale.ROOT) + ", still open: " + why).orElse("");
    }

    /** The findings of a desk as a list shows them, the chosen one opened. */
    List<FindingList.Line> lines(DeskSheet sheet, String chosen) {
        return sheet.rows().stream().filter(row -> holds(row.id())).map(row -> line(row, sheet, row.id().equals(chosen), "")).toList();
    }

    /** One finding as the list shows it; {@code told} is why it could not be decided, empty where nothing was in the way. */
    FindingList.Line line(DeskSheet.Row row, DeskSheet sheet, boolean open, String told) {
        DecisionView decision = decision(row.id());
        boolean closed = Boolean.TRUE.equals(decision.closed());
        String words = decision.version() == 0 || decision.decision().equals("open") ? "" : Character.toUpperCase(decision.decision().charAt(0)) + decision.decision().substring(1) + (closed ? "" : ", still open");
        return new FindingList.Line(row, decision.decision(), words, closed, open ? detail(row, sheet, decision, told) : null);
    }

    private FindingDetail detail(DeskSheet.Row row, DeskSheet sheet, DecisionView decision, String told) {
        return new FindingDetail(filing.id(), row.id(), sheet.entry(row), decision, said(row.id()), signed.isPresent(), told);
    }
}
