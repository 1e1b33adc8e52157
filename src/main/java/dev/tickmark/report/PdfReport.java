package dev.tickmark.report;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.quarkus.qute.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A review as a PDF for the file: findings first, then the filing with every figure marked; tagged, with bookmarks, after PDF/UA-1. The template is {@code templates/report-print.html}. */
public final class PdfReport {

    private static final Template TEMPLATE = Templates.named("report-print");
    /** A longer filing is shown by its first lines: a page holds about five thousand characters. */
    private static final int LONGEST = 600_000;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfReport() {
    }

    public static byte[] of(Dossier dossier) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Tickmark");
        builder.withHtmlContent(page(dossier), null);
        Typefaces.in(builder);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        builder.toStream(out);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            PDDocument document = renderer.getPdfDocument();
            Undated.make(document, dossier.review().file().sha256());
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the report of '" + dossier.review().file().name() + "' cannot be written as PDF", e);
        }
    }

    /** The page as well-formed XHTML. */
    static String page(Dossier dossier) {
        Sheet sheet = Sheet.of(dossier.review());
        PaperPane pane = PaperPane.of(sheet.source(), LONGEST);
        String cut = pane.whole() ? "" : "The filing is too long to be set here in full; the report in HTML shows more of it.";
        return Legible.in(TEMPLATE.data("sheet", sheet).data("source", pane.parts()).data("cut", cut).data("trail", dossier.trail()).render());
    }
}
