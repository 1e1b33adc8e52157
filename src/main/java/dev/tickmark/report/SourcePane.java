package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.review.Review;
import dev.tickmark.source.Excerpt;
import dev.tickmark.source.Location;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextExcerpt;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The filing beside its findings: its lines and tables, every figure marked as ticked, in exception, at risk, not proved or not read, each with an anchor of its own. */
final class SourcePane {

    /** How a marked place is shown. */
    enum State { EXCEPTION, RISK, TICKED, OPEN, UNREAD, NAMED }

    /** A stretch of text: marked where {@code state} is not empty; {@code id} on the first piece of a place; {@code href} to the finding that names it first. */
    public record Piece(String text, String state, String id, String href, String title) {
    }

    /** A table cell or a whole line. */
    public record Slot(List<Piece> pieces, int span, boolean numeric) {

        /** How many characters stand in it, but for white space around them. */
        public int length() {
            return pieces.stream().mapToInt(piece -> piece.text().strip().length()).sum();
        }
    }

    /** A line with its number (empty where the form has no lines that mean anything). */
    public record Line(String number, List<Slot> slots) {

        /** How many characters stand in it. */
        public int length() {
            return slots.stream().mapToInt(Slot::length).sum();
        }

        /** How many columns its slots take. */
        public int width() {
            return slots.stream().mapToInt(Slot::span).sum();
        }
    }

    /** Consecutive lines: of a table, or running text. */
    public record Part(boolean table, boolean heading, List<Line> lines) {

        /** How many columns its widest line takes. */
        public int width() {
            return lines.stream().mapToInt(Line::width).max().orElse(0);
        }

        /** How many characters stand in it. */
        public int length() {
            return lines.stream().mapToInt(Line::length).sum();
        }

        /** Whether its lines have numbers. */
        public boolean numbered() {
            return lines.stream().anyMatch(line -> !line.number().isEmpty());
        }
    }

    private record Spot(int start, int end, String id, State state, String href, String title) {
    }

    private static final Pattern NUMERIC = Pattern.compile("[^A-Za-z]{0,12}[\\d\u2014\u2013-][^A-Za-z]*");
    private static final int LONGEST = 3_000_000;

    private final TreeMap<Integer, Spot> spots = new TreeMap<>();
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> idsByFact = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Review review;
    private final PanePlaces places;
    private final List<Part> parts;

    SourcePane(Review review) {
        this.review = review;
        this.places = new PanePlaces(review.document().blocks());
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
            named(finding.subject(), "t" + (i + 1), finding.kind() == Kind.RISK ? State.RISK : State.EXCEPTION, "#finding-" + (i + 1), finding.title());
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
        parts = review.document().reader().equals("text") ? ofLines() : ofBlocks();
    }

    private void paint(Fact fact, TextSpan span, String id, Integer finding) {
        int proofs = review.coverage().proofs(fact);
        State state = finding == null ? proofs > 0 ? State.TICKED : State.OPEN : review.findings().get(finding).kind() == Kind.RISK ? State.RISK : State.EXCEPTION;
        String title = switch (state) {
            case TICKED -> proofs == 1 ? "ticked once" : "ticked " + proofs + " times";
            case OPEN -> "not proved";
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
    private Spot overlapping(int start, int end) {
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

    /** The link to a mark's place; empty where the pane does not show it. */
    String href(Mark mark) {
        String id = mark.figure().map(fact -> idsByFact.get(fact.id())).orElseGet(() -> anchors.get(key(mark.location())));
        return id != null && written.contains(id) ? "#" + id : "";
    }

    /** The link to something that was not read; empty where the pane does not show it. */
    String href(Unread gap) {
        String id = anchors.get(key(gap.location()));
        return id != null && written.contains(id) ? "#" + id : "";
    }

    /** The filing's parts in reading order. */
    List<Part> parts() {
        return parts;
    }

    private List<Part> ofLines() {
        SourceText source = SourceText.of(review.document().file());
        List<Part> parts = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        boolean table = false;
        int last = source.lines().lines();
        for (int n = 1; n <= last && source.lines().start(n) < LONGEST; n++) {
            int start = source.lines().start(n);
            int end = n == last ? source.text().length() : source.lines().start(n + 1) - 1;
            if (end > start && source.text().charAt(end - 1) == '\r') {
                end--;
            }
            boolean tabbed = source.text().substring(start, end).strip().indexOf('\t') > 0;
            if (tabbed != table && !lines.isEmpty()) {
                parts.add(new Part(table, false, List.copyOf(lines)));
                lines.clear();
            }
            table = tabbed;
            lines.add(new Line(Integer.toString(n), slots(source, start, end, tabbed)));
        }
        if (!lines.isEmpty()) {
            parts.add(new Part(table, false, List.copyOf(lines)));
        }
        return parts;
    }

    private List<Slot> slots(SourceText source, int start, int end, boolean tabbed) {
        if (!tabbed) {
            return List.of(slot(TextExcerpt.of(source, start, end), 1));
        }
        List<Slot> slots = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i == end || source.text().charAt(i) == '\t') {
                slots.add(slot(TextExcerpt.of(source, from, i), 1));
                from = i + 1;
            }
        }
        return slots;
    }

    private List<Part> ofBlocks() {
        List<Part> parts = new ArrayList<>();
        int characters = 0;
        for (Block block : review.document().blocks()) {
            if (characters > LONGEST) {
                break;
            }
            if (block instanceof Passage passage) {
                characters += passage.text().length();
                parts.add(new Part(false, passage.heading(), List.of(new Line("", List.of(slot(passage.excerpt(), 1))))));
            } else if (block instanceof Grid grid) {
                List<Line> lines = new ArrayList<>();
                for (GridRow row : grid.rows()) {
                    List<Slot> slots = new ArrayList<>();
                    int column = 0;
                    for (Cell cell : row.cells()) {
                        if (cell.column() > column) {
                            slots.add(new Slot(List.of(), cell.column() - column, false));
                        }
                        slots.add(slot(cell.excerpt(), Math.max(1, cell.span())));
                        column = Math.max(column, cell.end());
                        characters += cell.text().length();
                    }
                    lines.add(new Line("", slots));
                }
                parts.add(new Part(true, false, lines));
            }
        }
        return parts;
    }

    private Slot slot(Excerpt excerpt, int span) {
        return new Slot(pieces(excerpt), span, excerpt.text().length() < 40 && NUMERIC.matcher(excerpt.text().strip()).matches());
    }

    private List<Piece> pieces(Excerpt excerpt) {
        String text = excerpt.text();
        if (text.isEmpty() || places.start(excerpt, 0) < 0) {
            return text.isEmpty() ? List.of() : List.of(plain(text));
        }
        int limit = places.end(excerpt, text.length() - 1);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int from = places.start(excerpt, 0);
        for (Spot spot = overlapping(from, limit); spot != null && at < text.length(); spot = from < limit ? overlapping(from, limit) : null) {
            int start = indexOf(excerpt, spot.start(), at);
            int end = indexOf(excerpt, spot.end(), start);
            if (start > at) {
                pieces.add(plain(text.substring(at, start)));
            }
            if (end > start) {
                pieces.add(new Piece(text.substring(start, end), spot.state().name().toLowerCase(java.util.Locale.ROOT), written.add(spot.id()) ? spot.id() : "", spot.href(), spot.title()));
            }
            at = end;
            from = spot.end();
        }
        if (at < text.length()) {
            pieces.add(plain(text.substring(at)));
        }
        return pieces;
    }

    /** The first character, from {@code low}, that stands at or after a source offset. */
    private int indexOf(Excerpt excerpt, int offset, int low) {
        int high = excerpt.text().length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.start(excerpt, middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Piece plain(String text) {
        return new Piece(text, "", "", "", "");
    }
}
