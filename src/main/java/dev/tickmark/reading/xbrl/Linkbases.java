package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.TagOutline;
import dev.tickmark.reading.TagSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** What stands in the schemas and linkbases handed in with a report: which concepts add up to which, in which order they are shown, and their labels. */
final class Linkbases implements XmlWalk.Listener {

    private static final String XLINK = "http://www.w3.org/1999/xlink";
    private static final int DEEPEST = 40;

    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, Map<String, List<Arc>>> sums = new LinkedHashMap<>();
    private final Map<String, Map<String, List<Arc>>> layouts = new LinkedHashMap<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Set<String> prohibited = new HashSet<>();
    private final Map<String, List<String>> locators = new HashMap<>();
    private final Map<String, String> resources = new HashMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private String role = "";
    private String link = "";
    private String defined = "";
    private String resource = "";

    private record Arc(String from, String to, BigDecimal weight, BigDecimal order, String label, boolean prohibits) {
    }

    @Override
    public void start(XMLStreamReader element, int line, int column) {
        switch (element.getLocalName()) {
            case "roleType" -> defined = plain(element, "roleURI");
            case "calculationLink", "presentationLink", "labelLink" -> {
                link = element.getLocalName();
                role = xlink(element, "role");
                locators.clear();
                resources.clear();
                arcs.clear();
            }
            case "loc" -> {
                String href = xlink(element, "href");
                locators.computeIfAbsent(xlink(element, "label"), l -> new ArrayList<>(1)).add(href.substring(href.indexOf('#') + 1));
            }
            case "calculationArc", "presentationArc", "labelArc" -> arcs.add(new Arc(xlink(element, "from"), xlink(element, "to"), decimal(plain(element, "weight"), BigDecimal.ONE),
                    decimal(plain(element, "order"), BigDecimal.ONE), plain(element, "preferredLabel"), plain(element, "use").equals("prohibited")));
            case "label" -> resource = standard(element) ? xlink(element, "label") : "";
            default -> { }
        }
    }

    private static boolean standard(XMLStreamReader element) {
        String role = xlink(element, "role");
        String language = element.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
        return (role.isEmpty() || role.endsWith("/label")) && (language == null || language.startsWith("en"));
    }

    @Override
    public void end(String local, String text) {
        switch (local) {
            case "definition" -> {
                if (!defined.isEmpty()) {
                    titles.put(defined, text.strip());
                }
            }
            case "roleType" -> defined = "";
            case "label" -> {
                if (!resource.isEmpty() && !text.isBlank()) {
                    resources.put(resource, text.strip().replaceAll("\\s+", " "));
                }
                resource = "";
            }
            case "calculationLink", "presentationLink", "labelLink" -> close();
            default -> { }
        }
    }

    private void close() {
        for (Arc arc : arcs) {
            for (String from : locators.getOrDefault(arc.from(), List.of())) {
                if (link.equals("labelLink")) {
                    String label = resources.get(arc.to());
                    if (label != null) {
                        labels.put(from, label);
                    }
                    continue;
                }
                for (String to : locators.getOrDefault(arc.to(), List.of())) {
                    if (arc.prohibits()) {
                        prohibited.add(role + " " + from + " " + to);
                    } else {
                        (link.equals("calculationLink") ? sums : layouts).computeIfAbsent(role, r -> new LinkedHashMap<>()).computeIfAbsent(from, f -> new ArrayList<>())
                                .add(new Arc(from, to, arc.weight(), arc.order(), arc.label(), false));
                    }
                }
            }
        }
    }

    private static String xlink(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(XLINK, name);
        return value == null ? "" : value;
    }

    private static String plain(XMLStreamReader element, String name) {
        String value = element.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static BigDecimal decimal(String text, BigDecimal otherwise) {
        try {
            return text.isEmpty() ? otherwise : new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /** Concepts are named by the id of their element, "us-gaap_Assets" for {@code us-gaap:Assets}. */
    private static String name(String id) {
        int bar = id.lastIndexOf('_');
        return bar < 0 ? id : id.substring(0, bar) + ":" + id.substring(bar + 1);
    }

    List<TagSum> sums() {
        List<TagSum> out = new ArrayList<>();
        sums.forEach((in, totals) -> totals.forEach((total, parts) -> {
            Map<String, TagSum.Part> kept = new LinkedHashMap<>();
            parts.stream().filter(p -> !prohibited.contains(in + " " + total + " " + p.to())).sorted(Comparator.comparing(Arc::order)).forEach(p -> kept.putIfAbsent(p.to(), new TagSum.Part(name(p.to()), p.weight())));
            if (!kept.isEmpty()) {
                out.add(new TagSum(in, name(total), List.copyOf(kept.values())));
            }
        }));
        return out;
    }

    List<TagOutline> outlines() {
        List<TagOutline> out = new ArrayList<>();
        layouts.forEach((in, tree) -> {
            Set<String> roots = new LinkedHashSet<>(tree.keySet());
            tree.values().forEach(children -> children.forEach(c -> roots.remove(c.to())));
            List<TagOutline.Line> lines = new ArrayList<>();
            roots.forEach(root -> lay(in, tree, root, "", 0, lines));
            out.add(new TagOutline(in, titles.getOrDefault(in, in.substring(in.lastIndexOf('/') + 1)), lines));
        });
        out.sort(Comparator.comparing(TagOutline::title));
        return out;
    }

    private void lay(String in, Map<String, List<Arc>> tree, String id, String label, int depth, List<TagOutline.Line> lines) {
        lines.add(new TagOutline.Line(name(id), depth, label.substring(label.lastIndexOf('/') + 1), label.toLowerCase(java.util.Locale.ROOT).contains("negated")));
        if (depth < DEEPEST) {
            tree.getOrDefault(id, List.of()).stream().filter(c -> !prohibited.contains(in + " " + id + " " + c.to())).sorted(Comparator.comparing(Arc::order))
                    .forEach(c -> lay(in, tree, c.to(), c.label(), depth + 1, lines));
        }
    }

    Map<String, String> labels() {
        Map<String, String> out = new HashMap<>();
        labels.forEach((id, label) -> out.put(name(id), label));
        return out;
    }
}
