package dev.tickmark.report;

import dev.tickmark.finding.Mark;
import dev.tickmark.source.Unread;

/** Links from what is said of a filing to the places in it. */
public interface PlaceLinks {

    /** The link to a mark's place; empty where it is not shown. */
    String href(Mark mark);

    /** The link to something that was not read; empty where it is not shown. */
    String href(Unread gap);
}
