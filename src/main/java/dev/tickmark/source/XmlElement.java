package dev.tickmark.source;

/** An element of an XML instance: its qualified name and the line, from 1, on which it starts. */
public record XmlElement(String element, int line) implements Location {

    @Override
    public long order() {
        return line;
    }
}
