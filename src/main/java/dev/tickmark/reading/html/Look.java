package dev.tickmark.reading.html;

/** How text is set at a point of the page, as inherited so far: {@code indent} in steps of about a space; {@code raised} for superscripts; {@code verbatim} where white space stands as written. */
record Look(boolean bold, boolean centred, boolean raised, boolean verbatim, int indent) {

    static final Look PLAIN = new Look(false, false, false, false, 0);

    /** The look inside an element with this name and style. A table cell starts its indentation anew. */
    Look inside(String tag, Style style) {
        boolean cell = tag.equals("td") || tag.equals("th");
        boolean heavy = style.bold() == null ? bold || tag.equals("b") || tag.equals("strong") || tag.equals("th") : style.bold();
        boolean middle = style.centred() == null ? centred && !tag.equals("table") || tag.equals("center") : style.centred();
        boolean up = raised || tag.equals("sup") || style.raised();
        int in = (cell ? 0 : indent) + style.indent();
        if (heavy == bold && middle == centred && up == raised && in == indent && !tag.equals("pre")) {
            return this;
        }
        return new Look(heavy, middle, up, verbatim || tag.equals("pre"), in);
    }
}
