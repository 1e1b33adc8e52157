package dev.tickmark.reading.html;

/** Where and how large a style draws an element, in hundredths of a pixel, roughly; -1 where it is silent. {@code placed} says that the element is put at its place by measure and not by the flow of text. */
record Extent(boolean placed, int left, int width, int height) {

    static final Extent SILENT = new Extent(false, -1, -1, -1);

    /** This extent with one more declaration over it; any other than of place and size changes nothing. */
    Extent with(String name, String value, int length) {
        return switch (name) {
            case "position" -> new Extent(value.equals("absolute"), left, width, height);
            case "left" -> new Extent(placed, length, width, height);
            case "width" -> new Extent(placed, left, length, height);
            case "height" -> new Extent(placed, left, width, length);
            default -> this;
        };
    }
}
