package dev.tickmark.reading.pdf;

import dev.tickmark.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;

/** Pages made for a test: words and figures set where the test says, in points from the top left corner of the page as it is shown. */
final class PdfPages {

    static final float SIZE = 10;

    private final PDDocument pdf = new PDDocument();
    private final PDFont font = new PDType1Font(FontName.HELVETICA);
    private PDPage page;
    private int turned;

    PdfPages page() {
        return page(0);
    }

    /** A page that is turned for show. */
    PdfPages page(int rotation) {
        page = new PDPage(PDRectangle.LETTER);
        page.setRotation(rotation);
        turned = rotation;
        pdf.addPage(page);
        return this;
    }

    /** Text from its left edge on. */
    PdfPages left(int x, int y, String text) {
        return set(x, y, SIZE, text);
    }

    /** Text that ends at its right edge. */
    PdfPages right(int x, int y, String text) {
        return set(x - width(text, SIZE), y, SIZE, text);
    }

    /** A small mark right behind text that ends at {@code x}, above the line. */
    PdfPages raised(int x, int y, String text) {
        return set(x, y - 4, SIZE * 0.6f, text);
    }

    /** A caption with figures that end at 350, 450 and so on. */
    PdfPages row(int y, String caption, String... figures) {
        if (!caption.isEmpty()) {
            left(72, y, caption);
        }
        for (int i = 0; i < figures.length; i++) {
            right(350 + 100 * i, y, figures[i]);
        }
        return this;
    }

    float width(String text, float size) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfPages set(float x, float y, float size, String text) {
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.beginText();
            out.setFont(font, size);
            // a page turned by a quarter shows what its own left side has at the top
            out.setTextMatrix(turned == 90 ? new Matrix(0, 1, -1, 0, y, x) : Matrix.getTranslateInstance(x, page.getMediaBox().getHeight() - y));
            out.showText(text);
            out.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PdfPages picture() {
        try (PDPageContentStream out = new PDPageContentStream(pdf, page, PDPageContentStream.AppendMode.APPEND, true)) {
            out.addRect(72, 72, 300, 300);
            out.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    PdfPages locked(String password) {
        try {
            pdf.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    SourceFile file() {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream(); pdf) {
            pdf.save(out);
            return new SourceFile("filing.pdf", "", out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
