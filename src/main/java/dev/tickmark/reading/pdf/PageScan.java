package dev.tickmark.reading.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Goes through the pages of a PDF and notes every glyph that is drawn inside its page, and how many have no character. */
final class PageScan extends PDFTextStripper {

    private final List<List<Glyph>> pages = new ArrayList<>();
    private final ReadingLimits limits;
    private List<Glyph> page = new ArrayList<>();
    private int shown;
    private int nameless;
    private int width;
    private int height;
    private int rotation;

    private PageScan(ReadingLimits limits) {
        this.limits = limits;
    }

    static PageScan of(PDDocument document, ReadingLimits limits) throws IOException {
        PageScan scan = new PageScan(limits);
        scan.writeText(document, Writer.nullWriter());
        while (scan.pages.size() < document.getNumberOfPages()) {
            scan.pages.add(List.of());
        }
        return scan;
    }

    /** The glyphs of each page, in the order in which they were drawn. */
    List<List<Glyph>> pages() {
        return pages;
    }

    /** How many glyphs were drawn. */
    int shown() {
        return shown;
    }

    /** How many of them the PDF has no character for. */
    int nameless() {
        return nameless;
    }

    @Override
    protected void startPage(PDPage of) {
        limits.checkTime(getCurrentPageNo());
        while (pages.size() < getCurrentPageNo() - 1) {
            pages.add(List.of());
        }
        page = new ArrayList<>();
        pages.add(page);
        PDRectangle box = of.getCropBox();
        width = Math.round(box.getWidth() * 100);
        height = Math.round(box.getHeight() * 100);
        rotation = Math.floorMod(of.getRotation(), 360);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        if (font.toUnicode(code) == null) {
            nameless++;
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        int direction = Math.round(text.getDir());
        Turn turn = new Turn(getCurrentPageNo(), direction % 90 == 0 ? direction % 360 : 0, rotation, width, height);
        int left = Math.round(text.getXDirAdj() * 100);
        int baseline = Math.round(text.getYDirAdj() * 100);
        int size = Math.abs(Math.round(text.getYScale() * 100));
        int right = left + Math.max(0, Math.round(text.getWidthDirAdj() * 100));
        boolean off = right < 0 || left > turn.across() || baseline < 0 || baseline > turn.down() + size;
        String printed = printable(text.getUnicode());
        if (off || printed.isEmpty() || size == 0) {
            return;
        }
        limits.checkGlyphs(++drawn, getCurrentPageNo());
        page.add(new Glyph(printed, left, right, baseline, size, false, turn));
    }

    private int drawn;

    private static String printable(String unicode) {
        if (unicode == null) {
            return "";
        }
        if (unicode.length() == 1) {
            char c = unicode.charAt(0);
            if (c > ' ' && c < 0x7f) {
                return unicode;
            }
            if (c == '\u00ad') {
                return "-";
            }
            if (c >= '\ufb00' && c <= '\ufb06') {
                return Normalizer.normalize(unicode, Normalizer.Form.NFKC);
            }
            if (c == '\t' || c == '\u00a0' || c == ' ' || c == '\u3000' || c >= '\u2000' && c <= '\u200a') {
                return " ";
            }
            return c < ' ' || c >= 0x7f && c < 0xa0 || c == '\ufffd' || c == '\ufeff' || c == '\u200b' ? "" : unicode;
        }
        StringBuilder kept = new StringBuilder(unicode.length());
        unicode.chars().filter(c -> c >= ' ' && c != '\ufffd').forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
