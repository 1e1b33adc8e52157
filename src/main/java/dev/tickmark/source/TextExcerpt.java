package dev.tickmark.source;

/**
 * An excerpt of decoded text or HTML source. {@code starts[i]} and {@code ends[i]} are the source offsets of character {@code i}
 * (an entity is several source characters); for plain text both arrays are empty and the excerpt stands at {@code base} unbroken.
 */
public final class TextExcerpt implements Excerpt {

    private static final int[] UNBROKEN = {};

    private final SourceText source;
    private final String text;
    private final int base;
    private final int[] starts;
    private final int[] ends;

    private TextExcerpt(SourceText source, String text, int base, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.base = base;
        this.starts = starts;
        this.ends = ends;
    }

    /** The characters of the source from {@code start} inclusive to {@code end} exclusive, as they are. */
    public static TextExcerpt of(SourceText source, int start, int end) {
        return new TextExcerpt(source, source.text().substring(start, end), start, UNBROKEN, UNBROKEN);
    }

    /** A text as a reader sees it, character for character in the place of what the source has from {@code start} on, such as a plain space for one that does not break. */
    public static TextExcerpt seen(SourceText source, String text, int start) {
        return new TextExcerpt(source, text, start, UNBROKEN, UNBROKEN);
    }

    /** A text each of whose characters has its own place in the source. */
    public static TextExcerpt of(SourceText source, String text, int[] starts, int[] ends) {
        if (starts.length < text.length() || ends.length < text.length()) {
            throw new IllegalArgumentException("every character needs its place: " + text.length() + " characters, " + starts.length + " places");
        }
        return new TextExcerpt(source, text, 0, starts, ends);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public TextSpan location(int from, int to) {
        return source.lines().span(start(from), end(to - 1, from));
    }

    @Override
    public String printed(int from, int to) {
        return source.text().substring(start(from), end(to - 1, from));
    }

    /** This excerpt and one that stands further on in the same source, as one text. */
    public TextExcerpt followedBy(TextExcerpt other) {
        int n = text.length();
        int m = other.text.length();
        int[] starts = new int[n + m];
        int[] ends = new int[n + m];
        for (int i = 0; i < n + m; i++) {
            starts[i] = i < n ? start(i) : other.start(i - n);
            ends[i] = i < n ? end(i, i) : other.end(i - n, i - n);
        }
        return of(source, text + other.text, starts, ends);
    }

    /** A part of this excerpt. */
    public TextExcerpt part(int from, int to) {
        if (starts == UNBROKEN) {
            return seen(source, text.substring(from, to), base + from);
        }
        return new TextExcerpt(source, text.substring(from, to), 0, java.util.Arrays.copyOfRange(starts, from, to), java.util.Arrays.copyOfRange(ends, from, to));
    }

    private int start(int at) {
        if (starts == UNBROKEN) {
            return base + at;
        }
        return at < text.length() ? starts[at] : text.isEmpty() ? 0 : ends[text.length() - 1];
    }

    private int end(int last, int from) {
        if (last < from) {
            return start(from);
        }
        return starts == UNBROKEN ? base + last + 1 : ends[last];
    }
}
