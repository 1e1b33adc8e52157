package dev.tickmark.reading.html;

import dev.tickmark.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * A page as it was filed, fit to be shown: its text, tables and looks; no script, no form, no link, nothing that is fetched from elsewhere. Stretches of its source are set in elements of their own.
 * A stretch is carried through the parser by characters that no text may hold, so that its element stands exactly around its characters wherever they end up.
 */
public final class FiledPage {

    private static final char OPEN = '\uFDD0';
    private static final char CLOSE = '\uFDD1';
    private static final char ZERO = '\uFDD2';
    private static final char LAST = '\uFDEF';
    private static final String UNSEEN = "script, noscript, template, head title, ix|header, ix|hidden, iframe, object, embed, applet, svg, math, select, textarea, button, sec-header, ims-header";
    private static final Set<String> LOOKS = Set.of("background-color", "color", "display", "visibility", "white-space", "vertical-align", "width", "height", "min-width", "max-width", "text-align", "text-indent", "text-decoration",
            "text-transform", "letter-spacing", "line-height", "border", "border-collapse", "border-spacing", "float", "clear", "overflow", "table-layout", "word-break", "column-count", "column-gap");
    private static final List<String> LOOK_FAMILIES = List.of("font", "padding", "margin", "border-", "page-break-", "break-", "text-decoration-", "list-style");

    private FiledPage() {
    }

    /** The page of a text, with the stretches set off; empty where the text is no page. The stretches must be in order and apart from each other. */
    public static Optional<String> of(SourceText source, List<Stretch> stretches) {
        return HtmlReader.isPage(source.text()) ? Optional.of(shown(HtmlReader.withoutAttachments(source.text()), stretches)) : Optional.empty();
    }

    private static String shown(String text, List<Stretch> stretches) {
        Document page = Jsoup.parse(carrying(text, stretches));
        page.select(UNSEEN).remove();
        Document shown = new Cleaner(safe()).clean(page);
        page.select("head style").forEach(style -> shown.head().appendChild(style.clone()));
        copyLooks(page.body(), shown.body());
        shown.getAllElements().forEach(FiledPage::plain);
        new Marker(stretches).mark(shown);
        shown.outputSettings().prettyPrint(false);
        shown.head().prependElement("meta").attr("charset", "utf-8");
        shown.prepend("<!doctype html>");
        return shown.outerHtml();
    }

    private static String carrying(String text, List<Stretch> stretches) {
        StringBuilder carrying = new StringBuilder(text.length() + stretches.size() * 8);
        int from = 0;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            append(carrying, text, from, stretch.start());
            carrying.append(OPEN);
            Integer.toString(i).chars().forEach(digit -> carrying.append((char) (ZERO + digit - '0')));
            append(carrying, text, stretch.start(), stretch.end());
            carrying.append(CLOSE);
            from = stretch.end();
        }
        append(carrying, text, from, text.length());
        return carrying.toString();
    }

    /** A filing must not hold the characters that carry stretches. */
    private static void append(StringBuilder carrying, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            carrying.append(c >= OPEN && c <= LAST ? '\uFFFD' : c);
        }
    }

    private static Safelist safe() {
        return new Safelist().addTags("a", "abbr", "address", "article", "aside", "b", "big", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure",
                        "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main", "ol", "p", "pre", "q", "s", "samp", "section", "small", "span", "strike", "strong", "style",
                        "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var")
                .addAttributes(":all", "style", "class", "align", "valign", "bgcolor", "width", "height", "dir", "lang", "title")
                .addAttributes("table", "border", "cellpadding", "cellspacing", "rules", "frame", "summary").addAttributes("td", "colspan", "rowspan", "nowrap").addAttributes("th", "colspan", "rowspan", "nowrap", "scope")
                .addAttributes("col", "span").addAttributes("colgroup", "span").addAttributes("font", "color", "face", "size").addAttributes("hr", "size", "noshade", "color").addAttributes("ol", "start", "type").addAttributes("img", "alt", "src")
                .addProtocols("img", "src", "data");
    }

    private static void copyLooks(Element from, Element to) {
        for (String name : List.of("style", "class", "bgcolor", "text")) {
            if (from.hasAttr(name)) {
                to.attr(name, from.attr(name));
            }
        }
    }

    private static void plain(Element element) {
        if (element.hasAttr("style")) {
            element.attr("style", looks(element.attr("style")));
        }
        if (element.normalName().equals("style")) {
            String sheet = element.data();
            element.empty();
            if (!sheet.contains("<") && !fetches(sheet)) {
                element.appendChild(new DataNode(sheet));
            }
        }
        if (element.normalName().equals("img") && !element.attr("src").startsWith("data:image/")) {
            element.removeAttr("src");
        }
        for (String name : List.of("class", "title")) {
            if (carries(element.attr(name))) {
                element.removeAttr(name);
            }
        }
    }

    private static boolean carries(String text) {
        return text.chars().anyMatch(c -> c >= OPEN && c <= LAST);
    }

    /** The declarations of a style that set looks and nothing else. */
    private static String looks(String style) {
        StringBuilder kept = new StringBuilder();
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            String name = colon < 0 ? "" : declaration.substring(0, colon).strip().toLowerCase(java.util.Locale.ROOT);
            if ((LOOKS.contains(name) || LOOK_FAMILIES.stream().anyMatch(name::startsWith)) && !fetches(declaration) && !carries(declaration)) {
                kept.append(declaration.strip()).append(';');
            }
        }
        return kept.toString();
    }

    private static boolean fetches(String style) {
        String low = style.toLowerCase(java.util.Locale.ROOT);
        return low.contains("url(") || low.contains("@import") || low.contains("expression") || low.contains("\\") || low.contains("javascript:") || low.contains("-moz-binding") || low.contains("behavior");
    }

    /** Goes through the text of a page and sets an element around what stands between the characters that carry a stretch. */
    private static final class Marker {

        private final List<Stretch> stretches;
        private Stretch open;

        private Marker(List<Stretch> stretches) {
            this.stretches = stretches;
        }

        private void mark(Document page) {
            for (Node node : page.body().nodeStream().filter(TextNode.class::isInstance).toList()) {
                TextNode text = (TextNode) node;
                if (open != null || text.getWholeText().indexOf(OPEN) >= 0) {
                    split(text);
                }
            }
        }

        private void split(TextNode node) {
            String text = node.getWholeText();
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == CLOSE) {
                    place(node, text.substring(from, i));
                    open = null;
                    from = i + 1;
                } else if (c == OPEN) {
                    place(node, text.substring(from, i));
                    int number = 0;
                    while (i + 1 < text.length() && text.charAt(i + 1) >= ZERO && text.charAt(i + 1) <= ZERO + 9) {
                        number = number * 10 + text.charAt(++i) - ZERO;
                    }
                    open = stretches.get(number);
                    from = i + 1;
                }
            }
            place(node, text.substring(from));
            node.remove();
        }

        private void place(TextNode before, String text) {
            if (text.isEmpty()) {
                return;
            }
            if (open == null || text.isBlank()) {
                before.before(new TextNode(text));
                return;
            }
            Element mark = new Element("span");
            open.attributes().forEach(mark::attr);
            mark.appendChild(new TextNode(text));
            before.before(mark);
        }
    }
}
