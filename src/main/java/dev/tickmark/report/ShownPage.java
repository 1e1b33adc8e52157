package dev.tickmark.report;

import dev.tickmark.source.PageBox;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A page of a PDF as it is shown, turned and cropped: turns places on it, in points from its top left corner, into those of the page as it is written. */
record ShownPage(PDRectangle crop, int rotation) {

    /** Across and down as shown, in points; gives across and up as written. */
    float[] point(float across, float down) {
        float left = crop.getLowerLeftX();
        float foot = crop.getLowerLeftY();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new float[] {left + down, foot + across};
            case 180 -> new float[] {left + crop.getWidth() - across, foot + down};
            case 270 -> new float[] {left + crop.getWidth() - down, foot + crop.getHeight() - across};
            default -> new float[] {left + across, foot + crop.getHeight() - down};
        };
    }

    /** The corners of a box as a text mark wants them: top left, top right, bottom left, bottom right. */
    float[] quad(PageBox box) {
        float[] corners = new float[8];
        for (int i = 0; i < 4; i++) {
            float[] at = point((box.x() + (i % 2 == 0 ? 0 : box.width())) / 10f, (box.y() + (i < 2 ? 0 : box.height())) / 10f);
            corners[2 * i] = at[0];
            corners[2 * i + 1] = at[1];
        }
        return corners;
    }

    PDRectangle rectangle(PageBox box) {
        float[] quad = quad(box);
        PDRectangle around = new PDRectangle();
        around.setLowerLeftX(Math.min(quad[0], quad[6]));
        around.setUpperRightX(Math.max(quad[0], quad[6]));
        around.setLowerLeftY(Math.min(quad[1], quad[7]));
        around.setUpperRightY(Math.max(quad[1], quad[7]));
        return around;
    }
}
