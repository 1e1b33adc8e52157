package dev.tickmark.reading.pdf;

/**
 * How text runs on a page and how the page is turned for show, both in degrees, with the page's own width and height in hundredths of a point:
 * enough to say where on the shown page an upright box of the text stands.
 */
record Turn(int page, int text, int shown, int width, int height) {

    /** The width of the page for somebody who reads the text upright. */
    int across() {
        return text % 180 == 0 ? width : height;
    }

    int down() {
        return text % 180 == 0 ? height : width;
    }

    /** Left, top, right and bottom on the page as shown, in hundredths of a point, of a box of upright text. */
    int[] place(int left, int top, int right, int bottom) {
        int[] a = shown(left, top);
        int[] b = shown(right, bottom);
        return new int[] {Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])};
    }

    private int[] shown(int x, int y) {
        int u = switch (text) {
            case 90 -> y;
            case 180 -> width - x;
            case 270 -> width - y;
            default -> x;
        };
        int v = switch (text) {
            case 90 -> height - x;
            case 180 -> height - y;
            case 270 -> x;
            default -> y;
        };
        return switch (shown) {
            case 90 -> new int[] {height - v, u};
            case 180 -> new int[] {width - u, height - v};
            case 270 -> new int[] {v, width - u};
            default -> new int[] {u, v};
        };
    }
}
