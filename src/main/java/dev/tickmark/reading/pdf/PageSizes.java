package dev.tickmark.reading.pdf;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** How large the pages of a PDF are as shown: the whole of each page as a box, in tenths of a point. */
public final class PageSizes {

    private PageSizes() {
    }

    /** The pages of a PDF that was read before, from the first on. */
    public static List<PageBox> of(SourceFile file) {
        try (PDDocument pdf = Loader.loadPDF(file.bytes(), "")) {
            List<PageBox> pages = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                PDRectangle box = page.getCropBox();
                int width = Math.round(box.getWidth() * 10);
                int height = Math.round(box.getHeight() * 10);
                boolean turned = Math.floorMod(page.getRotation(), 180) == 90;
                pages.add(new PageBox(pages.size() + 1, 0, 0, turned ? height : width, turned ? width : height));
            }
            return pages;
        } catch (IOException damaged) {
            throw new UnreadableException(Cause.DAMAGED, "The PDF is damaged: its pages cannot be counted.");
        }
    }
}
