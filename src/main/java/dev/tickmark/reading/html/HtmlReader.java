package dev.tickmark.reading.html;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.DocumentReader;
import dev.tickmark.reading.Tagging;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads HTML (EDGAR exhibits and submissions, annual report pages, inline XBRL seen as a page) and Markdown with tables. */
public final class HtmlReader implements DocumentReader {

    private static final int HEAD = 8192;
    private static final Pattern PAGE = Pattern.compile("<(?:!doctype\\s+html|html|body|head)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAGS = Pattern.compile("<(?:table|td|tr|div|p|font|span|br|center)[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBMITTED = Pattern.compile("<TYPE>\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILED_AS = Pattern.compile("<FILENAME>\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

    private enum Form { PAGE, MARKDOWN, OTHER }

    @Override
    public boolean reads(SourceFile file) {
        return reads(file, SourceText.of(file));
    }

    /** Whether a file of which the characters are known is a page or Markdown with tables. */
    public boolean reads(SourceFile file, SourceText source) {
        return !looksBinary(file.bytes()) && form(source.text()) != Form.OTHER;
    }

    @Override
    public Document read(SourceFile file) {
        return read(file, SourceText.of(file));
    }

    /** Reads a file of which the characters are known. */
    public Document read(SourceFile file, SourceText source) {
        boolean markdown = form(source.text()) == Form.MARKDOWN;
        List<Block> blocks = markdown ? markdown(source) : page(source, withoutAttachments(source.text()));
        return new Document(file, "html", source.text().length(), blocks, Tagging.NONE, List.of(), markdown && hasCells(source.text()));
    }

    private static List<Block> markdown(SourceText source) {
        Flow flow = new Flow();
        new MarkdownWalk(source, flow).walk();
        return composed(flow, source);
    }

    /**
     * What a page shows.
     *
     * @param shown the source as mark-up: as many characters as it has, each visible one at its place
     */
    public List<Block> page(SourceText source, String shown) {
        Flow flow = new Flow();
        new PageWalk(source, shown, flow, PageWalk.classes(shown)).walk(shown, 0);
        return composed(flow, source);
    }

    private static List<Block> composed(Flow flow, SourceText source) {
        return Composition.blocks(Strips.joined(flow.pieces(), new Typesetter(source)), source);
    }

    private static boolean looksBinary(byte[] bytes) {
        return bytes.length > 4 && (bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' || bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 || (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF);
    }

    /** Whether a text is a page of HTML, not Markdown. */
    static boolean isPage(String text) {
        return form(text) == Form.PAGE;
    }

    private static Form form(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        if (opensPage(head)) {
            return Form.PAGE;
        }
        String start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return Form.OTHER;
        }
        boolean table = hasCells(text);
        if (table && !barePage(text)) {
            return Form.MARKDOWN;
        }
        if (table || count(head) >= 5) {
            return Form.PAGE;
        }
        return pipeTable(text) ? Form.MARKDOWN : Form.OTHER;
    }

    private static boolean opensPage(String head) {
        Matcher page = PAGE.matcher(head);
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            if (page.region(at, head.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** In Markdown, only a machine that reads pages off pictures sets tables as HTML: people draw them with bars. */
    private static boolean hasCells(String text) {
        return holds(text, "<td") || holds(text, "<th>");
    }

    private static boolean holds(String text, String tag) {
        return text.contains(tag) || text.contains(tag.toUpperCase(Locale.ROOT));
    }

    private static int count(String head) {
        Matcher tags = TAGS.matcher(head);
        int n = 0;
        while (tags.find()) {
            n++;
        }
        return n;
    }

    /** A page without its html tag sets its text in elements; Markdown leaves it bare. */
    private static boolean barePage(String text) {
        if (text.stripLeading().regionMatches(true, 0, "<document>", 0, 10) || holds(text, "<div") || holds(text, "<p>") || holds(text, "<p ") || holds(text, "<font")) {
            return true;
        }
        boolean inTable = false;
        int bare = 0;
        for (String line : text.split("\n", 2000)) {
            String low = line.toLowerCase(Locale.ROOT);
            boolean opens = low.contains("<table");
            if (!inTable && !opens && !line.isBlank() && !line.stripLeading().startsWith("<")) {
                bare++;
            }
            inTable = (inTable || opens) && low.lastIndexOf("</table") <= low.lastIndexOf("<table");
        }
        return bare == 0 && !text.stripLeading().regionMatches(true, 0, "<table", 0, 6);
    }

    private static boolean pipeTable(String text) {
        int at = text.indexOf("--");
        while (at >= 0) {
            int start = text.lastIndexOf('\n', at) + 1;
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int before = start < 2 ? -1 : text.lastIndexOf('\n', start - 2) + 1;
            if (before >= 0 && text.substring(start, end).indexOf('|') >= 0 && MarkdownWalk.isPipeTable(text.substring(before, start - 1), text.substring(start, end))) {
                return true;
            }
            at = text.indexOf("--", end);
        }
        return false;
    }

    /** A submission holds pictures, workbooks and XML beside its pages: they are blanked out, so that every offset stays. */
    static String withoutAttachments(String text) {
        int at = indexOf(text, "<DOCUMENT>", 0);
        if (at < 0) {
            return text;
        }
        StringBuilder kept = null;
        while (at >= 0) {
            int end = indexOf(text, "</DOCUMENT>", at);
            end = end < 0 ? text.length() : end;
            String label = text.substring(at, Math.min(end, at + 1000));
            Matcher type = SUBMITTED.matcher(label);
            Matcher name = FILED_AS.matcher(label);
            boolean attachment = type.find() && type.group(1).matches("(?i)GRAPHIC|ZIP|EXCEL|PDF|XML|JSON|COVER|EX-10[01]\\S*")
                    || name.find() && name.group(1).matches("(?i).*\\.(?:jpg|gif|png|zip|xlsx?|pdf|xml|xsd|json|css|js)");
            if (attachment) {
                kept = kept == null ? new StringBuilder(text) : kept;
                for (int i = at + 10; i < end; i++) {
                    kept.setCharAt(i, text.charAt(i) == '\n' ? '\n' : ' ');
                }
            }
            at = indexOf(text, "<DOCUMENT>", end);
        }
        return kept == null ? text : kept.toString();
    }

    private static int indexOf(String text, String tag, int from) {
        int upper = text.indexOf(tag, from);
        int lower = text.indexOf(tag.toLowerCase(Locale.ROOT), from);
        return upper < 0 ? lower : lower < 0 ? upper : Math.min(upper, lower);
    }
}
