package dev.tickmark.source;

/** Where something stands in a filing, in the terms of the filing's own form. */
public sealed interface Location permits TextSpan, PageBox, SheetCell, XmlElement {

    /** A number that orders places of one filing from its beginning to its end. */
    long order();
}
