package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.review.Review;
import dev.tickmark.source.Location;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which stretches of the shown text are marked, and as what: every figure as ticked, in exception, at risk or not proved, what was not read, and other texts that a finding names. */
final class Markings {

    /** How a marked place is shown. */
    enum State {
        EXCEPTION, RISK, TICKED, OPEN, UNREAD, NAMED;

        /** What a finding is about. */
        static State of(Finding finding) {
            return finding.kind() == Kind.RISK ? RISK : EXCEPTION;
        }
    }

    /** A marked stretch of the shown text: {@code id} of the place, {@code href} to the finding that names it first. */
    record Spot(int start, int end, String id, State state, String href, String title) {
    }

    private final TreeMap<Integer, Spot> spots = new TreeMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> idsByFact = new HashMap<>();
    private final Review review;
    private final PanePlaces places;

    Markings(Review review, PanePlaces places) {
        this.review = review;
        this.places = places;
        Map<String, Integer> subjects = new HashMap<>();
        for (int i = review.findings().size() - 1; i >= 0; i--) {
            int number = i;
            review.findings().get(i).subject().figure().ifPresent(fact -> subjects.put(fact.id(), number));
        }
        int number = 0;
        for (Fact fact : review.filing().facts()) {
            number++;
            String id = "f" + number;
            places.span(fact.location()).ifPresent(span -> paint(fact, span, id, subjects.get(fact.id())));
        }
        for (int i = 0; i < review.findings().size(); i++) {
            Finding finding = review.findings().get(i);
            named(finding.subject(), "t" + (i + 1), State.of(finding), "#finding-" + (i + 1), finding.title());
            for (int j = 0; j < finding.evidence().size(); j++) {
                named(finding.evidence().get(j), "t" + (i + 1) + "-" + (j + 1), State.NAMED, "", "");
            }
        }
        int unread = 0;
        for (Unread gap : review.filing().unread()) {
            unread++;
            String id = "u" + unread;
            places.span(gap.location()).ifPresent(span -> anchors.putIfAbsent(key(span), fill(span, id, State.UNREAD, "", "not read: " + gap.reason())));
        }
    }

    private void paint(Fact fact, TextSpan span, String id, Integer finding) {
        int proofs = review.coverage().proofs(fact);
        State state = finding == null ? proofs > 0 ? State.TICKED : State.OPEN : State.of(review.findings().get(finding));
        String title = switch (state) {
            case TICKED, OPEN -> title(proofs);
            default -> review.findings().get(finding).title();
        };
        Spot overlapped = overlapping(span.start(), span.end());
        if (overlapped == null) {
            spots.put(span.start(), new Spot(span.start(), span.end(), id, state, finding == null ? "" : "#finding-" + (finding + 1), title));
        } else {
            id = overlapped.id();
            if (overlapped.state().compareTo(state) > 0) {
                spots.put(overlapped.start(), new Spot(overlapped.start(), overlapped.end(), id, state, finding == null ? "" : "#finding-" + (finding + 1), title));
            }
        }
        idsByFact.put(fact.id(), id);
    }

    /** How a figure that no finding is about stands, in words. */
    static String title(int proofs) {
        return proofs == 0 ? "not proved" : proofs == 1 ? "ticked once" : "ticked " + proofs + " times";
    }

    private void named(Mark mark, String id, State state, String href, String title) {
        if (mark.figure().filter(fact -> idsByFact.containsKey(fact.id())).isEmpty()) {
            places.span(mark.location()).filter(span -> !anchors.containsKey(key(span))).ifPresent(span -> anchors.put(key(span), fill(span, id, state, href, title)));
        }
    }

    /** Marks what of a span is not marked yet; returns the anchor by which the span is reached. */
    private String fill(TextSpan span, String id, State state, String href, String title) {
        int from = span.start();
        String anchor = null;
        while (from < span.end()) {
            Spot next = overlapping(from, span.end());
            int to = next == null ? span.end() : next.start();
            if (to > from) {
                spots.put(from, new Spot(from, to, id, state, href, title));
                anchor = anchor == null ? id : anchor;
            } else if (anchor == null) {
                anchor = next.id();
            }
            from = next == null ? span.end() : next.end();
        }
        return anchor == null ? "" : anchor;
    }

    /** The first spot that shares a character with a stretch, or null. */
    Spot overlapping(int start, int end) {
        Map.Entry<Integer, Spot> before = spots.floorEntry(start);
        if (before != null && before.getValue().end() > start) {
            return before.getValue();
        }
        Map.Entry<Integer, Spot> after = spots.ceilingEntry(start);
        return after != null && after.getValue().start() < end ? after.getValue() : null;
    }

    private String key(Location location) {
        return places.span(location).map(span -> span.start() + "-" + span.end()).orElse("");
    }

    /** The id of the place of a mark; empty where it has none in the shown text. */
    Optional<String> id(Mark mark) {
        return Optional.ofNullable(mark.figure().map(fact -> idsByFact.get(fact.id())).orElseGet(() -> anchors.get(key(mark.location()))));
    }

    /** The id of the place of something that was not read. */
    Optional<String> id(Unread gap) {
        return Optional.ofNullable(anchors.get(key(gap.location())));
    }

    /** Cuts every marked stretch where another place starts or ends inside it, so that every place is a row of whole stretches. */
    void cut() {
        review.filing().facts().forEach(fact -> cut(fact.location()));
        review.findings().forEach(finding -> {
            cut(finding.subject().location());
            finding.evidence().forEach(mark -> cut(mark.location()));
        });
        review.filing().unread().forEach(gap -> cut(gap.location()));
    }

    private void cut(Location location) {
        places.span(location).ifPresent(span -> {
            cut(span.start());
            cut(span.end());
        });
    }

    private void cut(int at) {
        Map.Entry<Integer, Spot> over = spots.lowerEntry(at);
        if (over != null && over.getValue().end() > at) {
            Spot whole = over.getValue();
            spots.put(whole.start(), new Spot(whole.start(), at, whole.id(), whole.state(), whole.href(), whole.title()));
            spots.put(at, new Spot(at, whole.end(), whole.id(), whole.state(), whole.href(), whole.title()));
        }
    }

    /** Whether the stretch that follows at once belongs to the same place. */
    boolean goesOn(Spot spot) {
        Spot next = spots.get(spot.end());
        return next != null && next.id().equals(spot.id());
    }

    /** Every marked stretch, in the order of the text. */
    Collection<Spot> spots() {
        return spots.values();
    }
}
