package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.source.Unread;
import dev.tickmark.source.XmlElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamReader;

/** The facts of an XBRL 2.1 instance in their order; facts inside tuples are read like others. */
final class InstanceTags implements XmlWalk.Listener {

    private static final String NIL = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int LONGEST_TEXT = 300;

    private final Contexts contexts = new Contexts();
    private final List<Pending> pending = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, String> namespaces = new HashMap<>();
    private Pending open;
    private int depth;
    private int tuple;

    private record Pending(String name, String context, String unit, String decimals, String precision, boolean nil, int tuple, XmlElement location, String[] value) {
    }

    @Override
    public void start(XMLStreamReader element, int line, int column) {
        depth++;
        String local = element.getLocalName();
        String prefix = element.getPrefix();
        String qualified = prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
        open = null;
        for (int i = 0; i < element.getNamespaceCount(); i++) {
            if (element.getNamespacePrefix(i) != null) {
                namespaces.put(element.getNamespacePrefix(i), element.getNamespaceURI(i));
            }
        }
        if (contexts.isOpen() || local.equals("context") || local.equals("unit")) {
            contexts.start(local, qualified, attribute(element, "id"), attribute(element, "dimension"));
            return;
        }
        String context = attribute(element, "contextRef");
        if (!context.isEmpty()) {
            String nil = element.getAttributeValue(NIL, "nil");
            open = new Pending(qualified, context, attribute(element, "unitRef"), attribute(element, "decimals"), attribute(element, "precision"), "true".equals(nil) || "1".equals(nil), depth > 2 ? tuple : 0,
                    new XmlElement(qualified, line, column), new String[1]);
        } else if (local.equals("schemaRef") || local.equals("linkbaseRef")) {
            String named = element.getAttributeValue(XLINK, "href");
            unread.add(new Unread(named == null ? "" : named, "what it names stands elsewhere and is not fetched", new XmlElement(qualified, line, column)));
        } else if (depth > 1) {
            tuple++;
        }
    }

    @Override
    public void end(String local, String text) {
        depth--;
        if (contexts.isOpen()) {
            contexts.end(local, text);
        } else if (open != null) {
            open.value[0] = text.strip();
            pending.add(open);
            open = null;
        }
    }

    private static String attribute(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    List<TaggedFigure> figures() {
        List<TaggedFigure> figures = new ArrayList<>(pending.size());
        for (Pending fact : pending) {
            if (fact.unit().isEmpty()) {
                continue;
            }
            Optional<TagContext> context = contexts.context(fact.context()).map(c -> fact.tuple() == 0 ? c : inTuple(c, fact.tuple()));
            Optional<BigDecimal> value = fact.nil() ? Optional.of(BigDecimal.ZERO) : number(fact.value()[0]);
            if (context.isEmpty() || value.isEmpty()) {
                unread.add(new Unread(fact.value()[0], context.isEmpty() ? "its context '" + fact.context() + "' is not stated" : "it is no number", fact.location()));
                continue;
            }
            figures.add(new TaggedFigure(fact.name(), context.get(), contexts.unit(fact.unit()), Decimals.of(fact.decimals(), fact.precision(), value.get()).places(), value.get(), value.get(), 0, fact.nil(), false,
                    fact.value()[0], fact.location()));
        }
        return figures;
    }

    /** Facts of two tuples are of two things, whatever their context. */
    private static TagContext inTuple(TagContext context, int tuple) {
        Map<String, String> parts = new HashMap<>(context.dimensions());
        parts.put("tuple", Integer.toString(tuple));
        return new TagContext(context.id(), context.entity(), context.start(), context.end(), parts);
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.isEmpty() || text.length() > 100) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(text);
            return Math.abs(value.scale()) > 100 ? Optional.empty() : Optional.of(value);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    List<TaggedText> texts() {
        List<TaggedText> texts = new ArrayList<>();
        for (Pending fact : pending) {
            if (fact.unit().isEmpty() && !fact.value()[0].isEmpty() && fact.value()[0].length() <= LONGEST_TEXT && fact.value()[0].indexOf('<') < 0) {
                texts.add(new TaggedText(fact.name(), fact.value()[0], fact.location()));
            }
        }
        return texts;
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    List<Unread> unread() {
        return unread;
    }
}
