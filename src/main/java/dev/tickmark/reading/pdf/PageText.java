package dev.tickmark.reading.pdf;

import dev.tickmark.source.PageBox;
import java.util.ArrayList;
import java.util.List;

/** The text of a PDF as even characters in lines, growing as pages are set, with the glyph that each character came from. */
final class PageText {

    private static final int TENTH = 10;

    private final StringBuilder text = new StringBuilder();
    private final List<Glyph> glyphs = new ArrayList<>();

    /** Starts a new page of the text. */
    void page() {
        add('\f', null);
    }

    void emptyLines(int count) {
        for (int i = 0; i < count; i++) {
            add('\n', null);
        }
    }

    /** Sets a line as a measure says. */
    void line(Row row, Measure measure) {
        int start = text.length();
        for (Chunk chunk : row.chunks()) {
            int column = measure.column(chunk);
            while (text.length() - start < column) {
                add(' ', null);
            }
            for (int i = 0; i < chunk.text().length(); i++) {
                add(chunk.text().charAt(i), chunk.glyphs().get(i));
            }
        }
        add('\n', null);
    }

    private void add(char c, Glyph glyph) {
        text.append(c);
        glyphs.add(glyph);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The box around the characters from {@code from} inclusive to {@code to} exclusive; around those on the first page only, where they go on to another. */
    PageBox box(int from, int to) {
        int[] box = null;
        int page = 0;
        for (int i = from; i < to || box == null && i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            if (glyph == null) {
                continue;
            }
            if (box != null && glyph.turn().page() != page) {
                break;
            }
            int[] own = glyph.turn().place(glyph.left(), glyph.top(), glyph.right(), glyph.bottom());
            page = glyph.turn().page();
            box = box == null ? own : new int[] {Math.min(box[0], own[0]), Math.min(box[1], own[1]), Math.max(box[2], own[2]), Math.max(box[3], own[3])};
        }
        return box == null ? new PageBox(1, 0, 0, 0, 0) : box(page, box);
    }

    private static PageBox box(int page, int[] box) {
        int x = Math.max(0, Math.floorDiv(box[0], TENTH));
        int y = Math.max(0, Math.floorDiv(box[1], TENTH));
        return new PageBox(page, x, y, Math.max(0, -Math.floorDiv(-box[2], TENTH) - x), Math.max(0, -Math.floorDiv(-box[3], TENTH) - y));
    }
}
