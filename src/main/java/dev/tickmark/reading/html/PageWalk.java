package dev.tickmark.reading.html;

import dev.tickmark.source.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page's mark-up in reading order, without recursion, and sets its visible text and tables into a flow. */
final class PageWalk implements NodeFilter {

    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl", "dt", "dd", "center", "hr", "blockquote", "pre", "section", "article",
            "header", "footer", "main", "form", "body", "html", "document", "type", "sequence", "filename", "description", "text", "page", "figure", "figcaption", "address", "fieldset", "caption", "nav", "aside", "listing", "xmp");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title", "ix:header", "ix:hidden", "noscript", "template", "select", "option", "textarea", "svg", "object", "iframe", "button", "sec-header", "ims-header");
    /** SGML tags of a submission that have a line of text and no end tag. */
    private static final Set<String> LABELS = Set.of("type", "sequence", "filename", "description");

    private final String shown;
    private final Quill quill;
    private final Typesetter typesetter;
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> classes;
    private final Deque<Flow> flows = new ArrayDeque<>();
    private final Deque<Markup> tables = new ArrayDeque<>();
    private final Deque<Look> looks = new ArrayDeque<>();
    private final Deque<Boolean> cells = new ArrayDeque<>();
    private final Deque<Optional<Edges>> edges = new ArrayDeque<>();
    private Look look = Look.PLAIN;
    private int headings;
    private int base;
    private Element drawn;

    /** @param shown the source as a page: as many characters as it has, each visible one at its place */
    PageWalk(SourceText source, String shown, Flow flow, Map<String, String> classes) {
        this.shown = shown;
        this.quill = new Quill(shown);
        this.typesetter = new Typesetter(source);
        this.classes = classes;
        flows.push(flow);
    }

    /** Parses mark-up that stands in the source from {@code start} on and sets it into the flow. */
    void walk(String markup, int start) {
        base = start;
        NodeTraversor.filter(this, Parser.htmlParser().setTrackPosition(true).parseInput(markup, ""));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            text(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (UNSEEN.contains(tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        Style style = style(element);
        if (style.hidden() || element.hasAttr("hidden")) {
            return FilterResult.SKIP_ENTIRELY;
        }
        looks.push(look);
        look = look.inside(tag, style);
        Flow flow = flows.peek();
        switch (tag) {
            case "br" -> {
                if (look.verbatim()) {
                    flow.endParagraph();
                } else {
                    flow.breakLine();
                }
            }
            case "table" -> {
                flow.endParagraph();
                edges.push(flows.size() == 1 ? Edges.ofTable(element, this::style) : Optional.empty());
                tables.push(new Markup());
            }
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().startRow();
                }
            }
            case "td", "th" -> {
                boolean inTable = !tables.isEmpty();
                cells.push(inTable);
                if (inTable) {
                    tables.peek().startCell(number(element, "colspan"), number(element, "rowspan"), style);
                    flows.push(new Flow());
                } else {
                    flow.endParagraph();
                }
            }
            default -> {
                if (drawn != null && element.parent() == drawn) {
                    tables.peek().startCell(1, 1, style);
                    flows.push(new Flow());
                } else if (isBlock(tag, style)) {
                    flow.endParagraph();
                    draw(element, style);
                    headings += isHeading(tag) ? 1 : 0;
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        look = looks.pop();
        switch (tag) {
            case "table" -> {
                endTable();
            }
            case "tr" -> {
                if (!tables.isEmpty()) {
                    tables.peek().endRow();
                }
            }
            case "td", "th" -> {
                if (cells.pop()) {
                    tables.peek().endCell(flows.pop().pieces());
                } else {
                    flows.peek().endParagraph();
                }
            }
            default -> {
                if (drawn != null && element.parent() == drawn) {
                    tables.peek().endCell(flows.pop().pieces());
                } else if (BLOCKS.contains(tag)) {
                    flows.peek().endParagraph();
                    headings -= isHeading(tag) ? 1 : 0;
                }
                if (drawn == element) {
                    drawn = null;
                    endTable();
                }
            }
        }
        return FilterResult.CONTINUE;
    }

    /** A block whose parts stand side by side at their places is a row of a table. */
    private void draw(Element block, Style style) {
        if (drawn == null && flows.size() == 1 && style.extent().height() > 0) {
            Optional<Edges> found = Edges.ofBlock(block, style, this::style);
            if (found.isPresent()) {
                drawn = block;
                edges.push(found);
                tables.push(new Markup());
                tables.peek().startRow();
            }
        }
    }

    private void endTable() {
        Markup table = tables.pop();
        List<Piece> pieces = typesetter.set(table);
        Optional<List<Slot>> placed = edges.pop().flatMap(found -> found.place(table));
        if (placed.isPresent()) {
            flows.peek().add(new Strip(placed.get(), pieces));
        } else {
            pieces.forEach(flows.peek()::add);
        }
    }

    private void text(TextNode node) {
        Element parent = node.parent();
        if (parent != null && LABELS.contains(parent.normalName()) && node.previousSibling() == null) {
            return;
        }
        Flow flow = flows.peek();
        if (look.verbatim()) {
            verbatim(node, flow);
            return;
        }
        Ink ink = flow.ink(look.centred(), headings > 0);
        if (look.raised() && setOff(ink.last(), node.getWholeText())) {
            ink.gap();
        }
        quill.write(node, base, look, ink);
    }

    /** A raised mark keeps a space from a figure before it, and brackets from any text; "1st" and "m²" do not. */
    private static boolean setOff(char before, String raised) {
        String mark = raised.strip();
        return !mark.isEmpty() && before != ' ' && (mark.charAt(0) == '(' || mark.charAt(0) == '[' || (Character.isDigit(before) || before == ')' || before == '%') && !Character.isLetter(mark.charAt(0)));
    }

    /** Lines of preformatted text are paragraphs of their own, spaces kept. */
    private void verbatim(TextNode node, Flow flow) {
        org.jsoup.nodes.Range range = node.sourceRange();
        if (!range.isTracked()) {
            return;
        }
        int at = base + range.startPos();
        int to = Math.min(shown.length(), base + range.endPos());
        while (at < to) {
            int end = shown.indexOf('\n', at);
            int stop = end < 0 || end > to ? to : end;
            int text = stop > at && shown.charAt(stop - 1) == '\r' ? stop - 1 : stop;
            quill.write(at, text, true, look, flow.ink(false, false));
            if (stop < to) {
                flow.endParagraph();
            }
            at = stop + 1;
        }
    }

    private Style style(Element element) {
        if (element.attributesSize() == 0) {
            return Style.NONE;
        }
        String inline = element.attr("style");
        String named = classes.isEmpty() ? "" : element.attr("class");
        String align = element.attr("align");
        if (inline.isEmpty() && named.isEmpty() && align.isEmpty()) {
            return Style.NONE;
        }
        return styles.computeIfAbsent(named + '\u0000' + align + '\u0000' + inline, key -> {
            Style style = align.isEmpty() ? Style.NONE : Style.of("text-align:" + align);
            if (!named.isEmpty()) {
                for (String name : named.split("\\s+")) {
                    String declared = classes.get(name);
                    style = declared == null ? style : style.with(declared);
                }
            }
            return style.with(inline);
        });
    }

    private static int number(Element element, String attribute) {
        String value = element.attributesSize() > 0 ? element.attr(attribute).strip() : "";
        int number = 0;
        for (int i = 0; i < value.length() && i < 6 && Character.isDigit(value.charAt(i)); i++) {
            number = number * 10 + Character.digit(value.charAt(i), 10);
        }
        return Math.max(1, number);
    }

    private static boolean isBlock(String tag, Style style) {
        return style.display().isEmpty() ? BLOCKS.contains(tag) : style.display().startsWith("block") || BLOCKS.contains(tag) && !style.display().startsWith("inline");
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    /** The class rules of the page's own style sheets, by class name; only rules of a single class are read. */
    static Map<String, String> classes(String markup) {
        Map<String, String> rules = new HashMap<>();
        int at = markup.indexOf("<style");
        at = at < 0 ? markup.indexOf("<STYLE") : at;
        while (at >= 0) {
            int open = markup.indexOf('>', at);
            int close = open < 0 ? -1 : closing(markup, open);
            if (close < 0) {
                break;
            }
            read(markup.substring(open + 1, close), rules);
            at = markup.indexOf("<style", close);
        }
        return rules;
    }

    private static int closing(String markup, int from) {
        int lower = markup.indexOf("</style", from);
        return lower < 0 ? markup.indexOf("</STYLE", from) : lower;
    }

    private static void read(String sheet, Map<String, String> rules) {
        int at = 0;
        while (true) {
            int open = sheet.indexOf('{', at);
            int close = open < 0 ? -1 : sheet.indexOf('}', open);
            if (close < 0) {
                return;
            }
            for (String selector : sheet.substring(at, open).split(",")) {
                String s = selector.strip();
                int dot = s.lastIndexOf('.');
                if (dot >= 0 && s.indexOf(' ') < 0 && s.indexOf(':') < 0 && s.indexOf('>') < 0 && s.indexOf('.') == dot) {
                    rules.merge(s.substring(dot + 1), sheet.substring(open + 1, close), (a, b) -> a + ";" + b);
                }
            }
            at = close + 1;
        }
    }
}
