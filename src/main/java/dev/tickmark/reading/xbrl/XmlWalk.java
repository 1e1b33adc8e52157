package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import java.io.StringReader;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks an XML document element by element. Declarations are passed over: no entity is expanded and nothing is fetched; a document too deep is refused. */
final class XmlWalk {

    private static final int DEEPEST = 200;
    private static final XMLInputFactory FACTORY = factory();

    /** Who listens to the walk. */
    interface Listener {

        /** A start tag; the attributes are read from the stream; {@code line} and {@code column} are where it begins. */
        void start(XMLStreamReader element, int line, int column);

        /** An end tag with the text directly before it (of a leaf: its content). */
        void end(String local, String text);
    }

    private XmlWalk() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new java.io.ByteArrayInputStream(new byte[0]));
        return factory;
    }

    static void walk(String document, Listener listener) {
        int first = document.indexOf('<');
        int line = 1;
        int column = 1;
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new StringReader(first > 0 ? document.substring(first) : document));
            StringBuilder text = new StringBuilder();
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new UnreadableException(Cause.DAMAGED, String.format(Locale.ROOT, "Reading stopped at line %d: elements stand more than %d deep in one another.", line, DEEPEST));
                        }
                        text.setLength(0);
                        listener.start(reader, line, column);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        listener.end(reader.getLocalName(), text.toString());
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                    default -> { }
                }
                line = reader.getLocation().getLineNumber();
                column = reader.getLocation().getColumnNumber();
            }
        } catch (XMLStreamException e) {
            int at = e.getLocation() == null ? line : e.getLocation().getLineNumber();
            throw new UnreadableException(Cause.DAMAGED, String.format(Locale.ROOT, "Reading stopped at line %d, column %d: the XML is not well-formed there.", at, e.getLocation() == null ? column : e.getLocation().getColumnNumber()));
        }
    }
}
