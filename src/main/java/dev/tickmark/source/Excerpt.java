package dev.tickmark.source;

/** Text taken out of a filing that knows where each of its characters stood. */
public interface Excerpt {

    /** The text as a reader of the page sees it: entities resolved, mark-up gone, white space folded where the form folds it. */
    String text();

    /** The place of the characters from {@code from} inclusive to {@code to} exclusive of {@link #text()}. */
    Location location(int from, int to);

    /** What the source itself has at that place. For text and HTML this is exactly the characters of the span. */
    String printed(int from, int to);

    /** Whether the source has mark-up, escaped or not, between these characters: they stand in parts that a page sets apart. */
    default boolean isParted(int from, int to) {
        String printed = printed(from, to);
        return printed.indexOf('<') >= 0 || printed.contains("&lt;");
    }
}
