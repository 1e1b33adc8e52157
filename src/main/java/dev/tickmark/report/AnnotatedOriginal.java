package dev.tickmark.report;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Mark;
import dev.tickmark.review.Review;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;

/**
 * A filing in PDF as it was handed in, with a reviewer's marks: a tick beside every figure that was proved, a ring beside every one that was not, and a note on every place a finding starts from and on every one that was not read.
 */
public final class AnnotatedOriginal {

    private static final PDColor RED = colour(250, 150, 140);
    private static final PDColor AMBER = colour(255, 205, 110);
    private static final PDColor VIOLET = colour(205, 185, 245);
    private static final float[] GREEN = {.11f, .45f, .22f};
    private static final float[] GREY = {.42f, .44f, .46f};
    private static final float TALLEST = 9;

    private final Dossier dossier;
    private final Review review;
    private final Map<Integer, List<Fact>> figures = new TreeMap<>();

    private AnnotatedOriginal(Dossier dossier) {
        this.dossier = dossier;
        this.review = dossier.review();
        for (Fact fact : review.filing().facts()) {
            if (fact.location() instanceof PageBox box) {
                figures.computeIfAbsent(box.page(), page -> new ArrayList<>()).add(fact);
            }
        }
    }

    /** Whether there is an original that can be annotated so. */
    static boolean fits(Review review) {
        return review.document().reader().equals("pdf");
    }

    public static byte[] of(Dossier dossier) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(dossier.review().file().bytes(), "")) {
            pdf.setAllSecurityToBeRemoved(true);
            new AnnotatedOriginal(dossier).mark(pdf);
            pdf.setDocumentId(Undated.id(dossier.review().file().sha256()));
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + dossier.review().file().name() + "' cannot be annotated", e);
        }
    }

    private void mark(PDDocument pdf) throws IOException {
        for (Map.Entry<Integer, List<Fact>> page : figures.entrySet()) {
            PDPage sheet = pdf.getPage(page.getKey() - 1);
            ShownPage shown = new ShownPage(sheet.getCropBox(), sheet.getRotation());
            try (PDPageContentStream ink = new PDPageContentStream(pdf, sheet, AppendMode.APPEND, true, true)) {
                for (Fact fact : page.getValue()) {
                    tick(ink, shown, (PageBox) fact.location(), review.coverage().proofs(fact) > 0);
                }
            }
        }
        for (Unread gap : review.filing().unread()) {
            note(pdf, gap.location() instanceof PageBox box ? box : null, VIOLET, "Not read: " + gap.reason());
        }
        List<Finding> inOrder = review.findings().stream().sorted(Comparator.comparingLong((Finding finding) -> finding.subject().location().order()).thenComparing(Comparator.comparing(Finding::severity).reversed())).toList();
        for (Finding finding : inOrder) {
            Mark subject = finding.subject();
            String ruling = dossier.standing(finding.id()).map(r -> " (" + r.words() + ": " + r.reason() + ")").orElse("");
            note(pdf, subject.location() instanceof PageBox box ? box : null, finding.kind() == Kind.RISK ? AMBER : RED,
                    finding.severity() + " " + finding.rule() + " " + finding.title() + ". " + finding.message() + ruling);
        }
    }

    /** A tick, or a ring, right behind the figure and half its height. */
    private static void tick(PDPageContentStream ink, ShownPage shown, PageBox box, boolean proved) throws IOException {
        float tall = Math.min(box.height() / 10f, TALLEST) * .6f;
        float left = (box.x() + box.width()) / 10f + .4f;
        float foot = (box.y() + box.height()) / 10f - tall * .25f;
        float[] colour = proved ? GREEN : GREY;
        ink.setStrokingColor(colour[0], colour[1], colour[2]);
        ink.setLineWidth(proved ? tall * .16f : tall * .1f);
        float[][] path = proved ? new float[][] {{0, .45f}, {.3f, .1f}, {.8f, 1}} : new float[][] {{.2f, .3f}, {.5f, .3f}, {.5f, .6f}, {.2f, .6f}, {.2f, .3f}};
        for (int i = 0; i < path.length; i++) {
            float[] at = shown.point(left + path[i][0] * tall, foot - path[i][1] * tall);
            if (i == 0) {
                ink.moveTo(at[0], at[1]);
            } else {
                ink.lineTo(at[0], at[1]);
            }
        }
        ink.stroke();
    }

    private static void note(PDDocument pdf, PageBox box, PDColor colour, String text) throws IOException {
        if (box == null || box.page() > pdf.getNumberOfPages() || box.width() == 0) {
            return;
        }
        PDPage page = pdf.getPage(box.page() - 1);
        ShownPage shown = new ShownPage(page.getCropBox(), page.getRotation());
        PDAnnotationHighlight note = new PDAnnotationHighlight();
        note.setQuadPoints(shown.quad(box));
        note.setRectangle(shown.rectangle(box));
        note.setColor(colour);
        note.setPrinted(true);
        note.setTitlePopup("Tickmark");
        note.setContents(text);
        note.constructAppearances(pdf);
        page.getAnnotations().add(note);
    }

    private static PDColor colour(int red, int green, int blue) {
        return new PDColor(new float[] {red / 255f, green / 255f, blue / 255f}, PDDeviceRGB.INSTANCE);
    }
}
