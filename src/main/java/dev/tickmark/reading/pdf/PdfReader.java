package dev.tickmark.reading.pdf;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Cell;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.DocumentReader;
import dev.tickmark.reading.Grid;
import dev.tickmark.reading.GridRow;
import dev.tickmark.reading.Passage;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.reading.text.TextReader;
import dev.tickmark.source.Location;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads the text of a PDF with the place of each character on its page. Nothing in it is run, nothing it points to is fetched. */
public final class PdfReader implements DocumentReader {

    private static final int MAGIC_WITHIN = 1_024;
    /** Of a hundred glyphs, so many may have no character. */
    private static final int MOST_NAMELESS = 30;

    static {
        FontMappers.set(new BuiltInFont());
    }

    private final TextReader lines = new TextReader();

    @Override
    public boolean reads(SourceFile file) {
        byte[] bytes = file.bytes();
        for (int i = 0; i + 5 <= bytes.length && i < MAGIC_WITHIN; i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F' && bytes[i + 4] == '-') {
                return i == 0 || bytes[i - 1] <= ' ' || i < 16;
            }
        }
        return false;
    }

    @Override
    public Document read(SourceFile file) {
        try (PDDocument pdf = Loader.loadPDF(file.bytes(), "")) {
            return read(file, pdf);
        } catch (InvalidPasswordException locked) {
            throw damaged("The PDF is encrypted and opens only with a password. Save it without one and hand it in again.");
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            if (broken instanceof UnreadableException said) {
                throw said;
            }
            throw damaged("The PDF is damaged: " + reason(broken) + ".");
        }
    }

    private Document read(SourceFile file, PDDocument pdf) throws IOException {
        ReadingLimits limits = ReadingLimits.now();
        limits.checkPages(pdf.getNumberOfPages());
        if (pdf.getNumberOfPages() == 0) {
            throw damaged("The PDF is damaged: it has no pages.");
        }
        PageScan scan = PageScan.of(pdf, limits);
        if (scan.shown() == 0) {
            throw damaged("The PDF has no text: its " + pages(pdf.getNumberOfPages()) + " only pictures, as a scanner makes them. Hand in a version with text.");
        }
        if ((long) scan.nameless() * 100 > (long) scan.shown() * MOST_NAMELESS) {
            throw damaged("The PDF has no usable text: " + 100L * scan.nameless() / scan.shown() + " % of its glyphs have no character, since its fonts come without a character map.");
        }
        PageText text = set(scan.pages());
        if (text.isEmpty()) {
            throw damaged("The PDF has no text on its pages: what is drawn stands outside of them or is blank.");
        }
        Document set = lines.read(file, SourceText.of(text.toString()));
        return new Document(file, "pdf", 0, placed(set.blocks(), text), unread(set.unread(), scan.pages(), text));
    }

    private static PageText set(List<List<Glyph>> pages) {
        List<List<Row>> upright = new ArrayList<>();
        List<List<Row>> sideways = new ArrayList<>();
        for (List<Glyph> page : pages) {
            TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();
            page.forEach(glyph -> byDirection.computeIfAbsent(glyph.turn().text(), d -> new ArrayList<>()).add(glyph));
            List<Glyph> most = byDirection.values().stream().max((a, b) -> a.size() - b.size()).orElse(List.of());
            upright.add(RowFinder.rows(most));
            byDirection.values().stream().filter(glyphs -> glyphs != most).forEach(glyphs -> sideways.add(RowFinder.rows(glyphs)));
        }
        PageText text = new PageText();
        Typesetter typesetter = new Typesetter(text);
        Continuations.joined(RunningHeads.without(upright)).forEach(typesetter::set);
        sideways.forEach(typesetter::set);
        return text;
    }

    private static List<Block> placed(List<Block> blocks, PageText text) {
        List<Block> out = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Passage passage) {
                out.add(new Passage(new PageExcerpt(text, passage.excerpt()), passage.heading()));
            } else if (block instanceof Grid grid) {
                List<GridRow> rows = new ArrayList<>();
                for (GridRow row : grid.rows()) {
                    List<Cell> cells = row.cells().stream().map(c -> new Cell(c.column(), c.span(), new PageExcerpt(text, c.excerpt()), c.bold())).toList();
                    rows.add(new GridRow(cells, row.indent(), row.ruledAbove(), box(row.location(), text)));
                }
                out.add(new Grid(rows, grid.width()));
            }
        }
        return out;
    }

    private static List<Unread> unread(List<Unread> unread, List<List<Glyph>> pages, PageText text) {
        List<Unread> out = new ArrayList<>();
        unread.forEach(gap -> out.add(new Unread(gap.text(), gap.reason(), box(gap.location(), text))));
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).isEmpty()) {
                out.add(new Unread("page " + (i + 1), "the page has no text", new PageBox(i + 1, 0, 0, 0, 0)));
            }
        }
        return out;
    }

    private static PageBox box(Location location, PageText text) {
        TextSpan span = (TextSpan) location;
        return text.box(span.start(), span.end());
    }

    private static String pages(int count) {
        return count == 1 ? "one page holds" : count + " pages hold";
    }

    private static String reason(Throwable broken) {
        String message = broken.getMessage();
        return message == null || message.isBlank() ? "reading stopped with " + broken.getClass().getSimpleName() : message.strip().replaceAll("\\.$", "");
    }

    private static UnreadableException damaged(String sentence) {
        return new UnreadableException(Cause.DAMAGED, sentence);
    }
}
