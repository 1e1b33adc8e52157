package dev.tickmark.reading.pdf;

import dev.tickmark.source.Excerpt;
import dev.tickmark.source.PageBox;
import dev.tickmark.source.TextSpan;

/** An excerpt of a page: the text as it was set in lines, with the places on the page. */
record PageExcerpt(PageText page, Excerpt set) implements Excerpt {

    @Override
    public String text() {
        return set.text();
    }

    @Override
    public PageBox location(int from, int to) {
        TextSpan span = (TextSpan) set.location(from, to);
        return page.box(span.start(), span.end());
    }

    @Override
    public String printed(int from, int to) {
        return set.text().substring(from, to);
    }
}
