package dev.tickmark.source;

/** An element of an XML instance: its qualified name, the line and the column, both from 1, at which it starts. */
public record XmlElement(String element, int line, int column) implements Location {

    @Override
    public long order() {
        return ((long) line << 32) + column;
    }
}
