package dev.tickmark.reading.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sets the glyphs of a page into lines by their baselines, and each line into pieces by the gaps in it. */
final class RowFinder {

    private static final int WORD_GAP = 16;
    private static final int DRAWN_GAP = 5;
    private static final int CHUNK_GAP = 80;
    private static final int FIGURE_GAP = 45;
    private static final int LEADERS = 3;

    private RowFinder() {
    }

    /** A line as it grows. */
    private static final class Line {

        private final List<Glyph> glyphs = new ArrayList<>();
        private int baseline;
        private int size;

        Line(Glyph first) {
            baseline = first.baseline();
            add(first);
        }

        void add(Glyph glyph) {
            glyphs.add(glyph);
            size = Math.max(size, glyph.size());
        }

        boolean overlaps(Line other) {
            for (Glyph one : glyphs) {
                for (Glyph two : other.glyphs) {
                    if (one.left() < two.right() && two.left() < one.right()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The lines of glyphs that all run the same way, from the top of the page. */
    static List<Row> rows(List<Glyph> glyphs) {
        List<Line> lines = lines(glyphs);
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            List<Chunk> chunks = chunks(line);
            if (!chunks.isEmpty()) {
                rows.add(new Row(chunks, line.glyphs.get(0).turn().page(), line.baseline, line.size));
            }
        }
        return rows;
    }

    private static List<Line> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(Glyph::isBlank);
        sorted.sort(Comparator.comparingInt(Glyph::baseline));
        List<Line> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            Line last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
            if (last != null && glyph.baseline() - last.baseline <= Math.max(100, Math.min(glyph.size(), last.size) / 5)) {
                last.add(glyph);
            } else {
                lines.add(new Line(glyph));
            }
        }
        for (Line line : lines) {
            line.glyphs.sort(Comparator.comparingInt(Glyph::left));
        }
        List<Line> merged = merged(lines);
        glyphs.stream().filter(Glyph::isBlank).forEach(blank -> beside(blank, merged));
        merged.forEach(line -> line.glyphs.sort(Comparator.comparingInt(Glyph::left)));
        return merged;
    }

    /** A blank that was drawn goes into the line it was drawn in, to part words that stand close. */
    private static void beside(Glyph blank, List<Line> lines) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).baseline < blank.baseline() - 100) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low < lines.size() && lines.get(low).baseline <= blank.baseline() + 100) {
            lines.get(low).glyphs.add(blank);
        }
    }

    /** Footnote marks go into the line they stand above, pieces a little off the line into the line beside them. */
    private static List<Line> merged(List<Line> lines) {
        List<Line> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
            Line last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (next != null && isRaised(line, next)) {
                line.glyphs.forEach(g -> next.add(g.asRaised()));
                next.glyphs.sort(Comparator.comparingInt(Glyph::left));
            } else if (last != null && line.baseline - last.baseline < Math.min(line.size, last.size) / 2 && !line.overlaps(last)) {
                boolean main = line.glyphs.size() > last.glyphs.size();
                line.glyphs.forEach(last::add);
                last.baseline = main ? line.baseline : last.baseline;
                last.glyphs.sort(Comparator.comparingInt(Glyph::left));
            } else {
                out.add(line);
            }
        }
        return out;
    }

    /** Small type a little above a line, each piece of it right behind a character of that line. */
    private static boolean isRaised(Line marks, Line line) {
        int above = line.baseline - marks.baseline;
        if (marks.size * 100 > line.size * 85 || above > line.size * 70 / 100 || above < line.size / 10) {
            return false;
        }
        int right = Integer.MIN_VALUE;
        for (Glyph mark : marks.glyphs) {
            if (mark.left() - right > mark.size() / 2 && !follows(mark, line)) {
                return false;
            }
            right = mark.right();
        }
        return true;
    }

    private static boolean follows(Glyph mark, Line line) {
        for (Glyph glyph : line.glyphs) {
            int gap = mark.left() - glyph.right();
            if (gap > -line.size / 5 && gap < line.size / 2) {
                return true;
            }
        }
        return false;
    }

    private static List<Chunk> chunks(Line line) {
        List<Chunk> chunks = new ArrayList<>();
        List<Glyph> glyphs = withoutLeaders(line.glyphs);
        StringBuilder text = new StringBuilder();
        List<Glyph> from = new ArrayList<>();
        Glyph last = null;
        boolean parted = false;
        for (Glyph glyph : glyphs) {
            if (last != null && isAgain(last, glyph)) {
                continue;
            }
            if (glyph.isBlank()) {
                parted |= last != null && glyph.right() > last.right();
                continue;
            }
            if (last != null) {
                int gap = glyph.left() - last.right();
                int em = Math.max(1, Math.max(last.raised() ? 0 : last.size(), glyph.raised() ? 0 : glyph.size()));
                em = em == 1 ? glyph.size() : em;
                if (gap * 100 > em * (figures(last, glyph) ? FIGURE_GAP : CHUNK_GAP)) {
                    chunks.add(chunk(text, from));
                    text = new StringBuilder();
                    from = new ArrayList<>();
                } else if (gap * 100 > em * WORD_GAP || parted && gap * 100 > em * DRAWN_GAP) {
                    text.append(' ');
                    from.add(null);
                }
            }
            for (int i = 0; i < glyph.text().length(); i++) {
                text.append(glyph.text().charAt(i));
                from.add(part(glyph, i));
            }
            last = glyph;
            parted = false;
        }
        if (text.length() > 0) {
            chunks.add(chunk(text, from));
        }
        return chunks;
    }

    private static Glyph part(Glyph glyph, int at) {
        int parts = glyph.text().length();
        if (parts == 1) {
            return glyph;
        }
        int width = glyph.right() - glyph.left();
        return new Glyph(glyph.text().substring(at, at + 1), glyph.left() + width * at / parts, glyph.left() + width * (at + 1) / parts, glyph.baseline(), glyph.size(), glyph.raised(), glyph.turn());
    }

    /** Bold type is sometimes made by printing the same character twice. */
    private static boolean isAgain(Glyph last, Glyph glyph) {
        return last.text().equals(glyph.text()) && glyph.left() - last.left() < (last.right() - last.left()) / 3 && Math.abs(glyph.baseline() - last.baseline()) < last.size() / 5;
    }

    private static boolean figures(Glyph last, Glyph next) {
        char before = last.text().charAt(last.text().length() - 1);
        char after = next.text().charAt(0);
        return (Character.isDigit(before) || before == ')' || before == '%' || before == '\u2014' || before == '\u2013') && (Character.isDigit(after) || "($\u20ac\u00a3\u00a5-\u2014\u2013".indexOf(after) >= 0);
    }

    /** Dots or lines that lead the eye from a caption to its figure are no text. */
    private static List<Glyph> withoutLeaders(List<Glyph> glyphs) {
        List<Glyph> kept = new ArrayList<>(glyphs.size());
        int at = 0;
        while (at < glyphs.size()) {
            String text = glyphs.get(at).text();
            int end = at + 1;
            if (text.equals(".") || text.equals("_") || text.equals("\u2026") || text.equals("\u00b7")) {
                int dots = 1;
                while (end < glyphs.size() && (glyphs.get(end).text().equals(text) || glyphs.get(end).isBlank() && end + 1 < glyphs.size() && (glyphs.get(end + 1).text().equals(text) || glyphs.get(end + 1).isBlank()))) {
                    dots += glyphs.get(end).isBlank() ? 0 : 1;
                    end++;
                }
                if (dots >= LEADERS || text.equals("\u2026") && dots > 1) {
                    at = end;
                    continue;
                }
            }
            kept.addAll(glyphs.subList(at, end));
            at = end;
        }
        return kept;
    }

    private static Chunk chunk(StringBuilder text, List<Glyph> glyphs) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (Glyph glyph : glyphs) {
            if (glyph != null) {
                left = Math.min(left, glyph.left());
                right = Math.max(right, glyph.right());
            }
        }
        return new Chunk(text.toString(), glyphs, left, right);
    }
}
