package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.TagContext;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.Unread;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The inline XBRL tags of the pages of one report: figures and short texts, each with its context and unit, in their order. Several pages may share the contexts that one of them states. */
final class InlineTags {

    private static final Pattern PREFIX = Pattern.compile("xmlns:([\\w-]{1,20})\\s*=\\s*[\"']http://www\\.xbrl\\.org/(?:2008|2013)/inlineXBRL[\"']");
    private static final Pattern NAMESPACE = Pattern.compile("xmlns:([\\w.-]{1,60})\\s*=\\s*[\"']([^\"']{1,300})[\"']");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}");
    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CHAIN = 50;
    private static final int HEAD = 65_536;

    private final SourceText source;
    private final Contexts contexts = new Contexts();
    private final List<Open> closed = new ArrayList<>();
    private final Map<String, String> continuations = new HashMap<>();
    private final List<TaggedFigure> figures = new ArrayList<>();
    private final List<TaggedText> texts = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Map<String, String> namespaces = new HashMap<>();

    /** A tag on its way: what its start tag says and where its content begins and ends. */
    private static final class Open {
        String kind;
        String id;
        String name;
        String context;
        String unit;
        String format;
        String sign;
        String scale;
        String decimals;
        String precision;
        String next;
        boolean nil;
        boolean hidden;
        int from;
        int to;
        int excludedFrom = -1;
        int excludedTo = -1;
    }

    private InlineTags(SourceText source) {
        this.source = source;
    }

    /** Whether a page has tags: it declares the inline XBRL namespace. */
    static boolean in(String text) {
        return text.contains("/inlineXBRL\"") || text.contains("/inlineXBRL'");
    }

    /** The tags of the stretches of the source in which the pages of one report stand. */
    static InlineTags of(SourceText source, List<int[]> pages) {
        InlineTags tags = new InlineTags(source);
        tags.read(pages);
        return tags;
    }

    private void read(List<int[]> pages) {
        for (int[] page : pages) {
            scan(page[0], page[1]);
        }
        for (Open tag : closed) {
            if (tag.kind.equals("continuation")) {
                continuations.put(tag.id, continued(tag));
            }
        }
        closed.forEach(this::settle);
        closed.clear();
    }

    private void scan(int from, int to) {
        String page = from == 0 && to == source.text().length() ? source.text() : source.text().substring(from, to);
        Matcher declared = PREFIX.matcher(page);
        String prefix = declared.find() ? declared.group(1) + ":" : "ix:";
        Matcher named = NAMESPACE.matcher(page).region(0, Math.min(page.length(), HEAD));
        while (named.find()) {
            namespaces.put(named.group(1), named.group(2));
        }
        MarkupScanner tags = new MarkupScanner(page);
        Deque<Open> open = new ArrayDeque<>();
        int hidden = 0;
        int behind = 0;
        while (tags.next()) {
            String name = tags.name();
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                String local = name.substring(prefix.length()).toLowerCase(java.util.Locale.ROOT);
                if (local.equals("hidden")) {
                    hidden += tags.isEmpty() ? 0 : tags.isClosing() ? -1 : 1;
                } else if (local.equals("exclude")) {
                    exclude(open, tags, from);
                } else if (local.equals("nonfraction") || local.equals("nonnumeric") || local.equals("continuation")) {
                    if (!tags.isClosing()) {
                        Open tag = opened(local, tags, from, hidden > 0);
                        if (tags.isEmpty()) {
                            tag.to = tag.from;
                            closed.add(tag);
                        } else {
                            open.push(tag);
                        }
                    } else if (!open.isEmpty()) {
                        Open tag = open.pop();
                        tag.to = from + tags.start();
                        closed.add(tag);
                    }
                }
            } else {
                context(tags, page, behind);
            }
            behind = tags.end();
        }
    }

    private static void exclude(Deque<Open> open, MarkupScanner tags, int from) {
        for (Open tag : open) {
            if (!tags.isClosing() && tag.excludedFrom < 0) {
                tag.excludedFrom = from + tags.start();
            } else if (tags.isClosing()) {
                tag.excludedTo = from + tags.end();
            }
        }
    }

    private void context(MarkupScanner tags, String page, int behind) {
        String name = tags.name();
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        boolean starts = !tags.isClosing() && (local.equals("context") || local.equals("unit"));
        if (!contexts.isOpen() && !starts) {
            return;
        }
        if (!tags.isClosing()) {
            contexts.start(local, name, tags.attribute("id"), tags.attribute("dimension"));
        }
        if (tags.isClosing() || tags.isEmpty()) {
            contexts.end(local, tags.isClosing() ? Entities.resolved(page.substring(behind, tags.start())) : "");
        }
    }

    private static Open opened(String kind, MarkupScanner tags, int from, boolean hidden) {
        Open tag = new Open();
        tag.kind = kind;
        tag.id = tags.attribute("id");
        tag.name = tags.attribute("name");
        tag.context = tags.attribute("contextRef");
        tag.unit = tags.attribute("unitRef");
        tag.format = tags.attribute("format");
        tag.sign = tags.attribute("sign");
        tag.scale = tags.attribute("scale");
        tag.decimals = tags.attribute("decimals");
        tag.precision = tags.attribute("precision");
        tag.next = tags.attribute("continuedAt");
        String nil = tags.attribute("xsi:nil") + tags.attribute("xs:nil") + tags.attribute("nil");
        tag.nil = nil.equals("true") || nil.equals("1");
        tag.hidden = hidden;
        tag.from = from + tags.end();
        return tag;
    }

    private String continued(Open tag) {
        return tag.next + "\n" + content(tag, LONGEST_TEXT);
    }

    private void settle(Open tag) {
        if (tag.kind.equals("nonfraction")) {
            figure(tag);
        } else if (tag.kind.equals("nonnumeric") && tag.to - tag.from < 20_000) {
            String value = whole(tag);
            if (!value.isBlank() && value.length() <= LONGEST_TEXT) {
                texts.add(new TaggedText(tag.name, value.strip(), source.lines().span(tag.from, tag.to)));
            }
        }
    }

    private String whole(Open tag) {
        StringBuilder value = new StringBuilder(content(tag, LONGEST_TEXT + 1));
        String next = tag.next;
        for (int i = 0; i < LONGEST_CHAIN && continuations.containsKey(next); i++) {
            String found = continuations.get(next);
            value.append(' ').append(found.substring(found.indexOf('\n') + 1));
            next = found.substring(0, found.indexOf('\n'));
        }
        return value.toString();
    }

    private void figure(Open tag) {
        int[] place = trimmed(tag);
        String text = source.text().substring(place[0], place[1]);
        Optional<TagContext> context = contexts.context(tag.context);
        if (context.isEmpty()) {
            unread.add(new Unread(text, "the tag " + tag.name + " names a context that is not stated", source.lines().span(place[0], place[1])));
            return;
        }
        Optional<BigDecimal> printed = tag.nil ? Optional.of(BigDecimal.ZERO) : Transformations.number(tag.format, content(tag, 400).strip());
        if (printed.isEmpty()) {
            unread.add(new Unread(text, "the text is no number in the format of its tag " + tag.name, source.lines().span(place[0], place[1])));
            return;
        }
        int scale = NUMBER.matcher(tag.scale.strip()).matches() ? Integer.parseInt(tag.scale.strip()) : 0;
        BigDecimal value = printed.get().scaleByPowerOfTen(scale);
        value = tag.sign.equals("-") ? value.negate() : value;
        figures.add(new TaggedFigure(tag.name, context.get(), contexts.unit(tag.unit), Decimals.of(tag.decimals, tag.precision, value).places(), value, printed.get(), scale, tag.nil, tag.hidden, text,
                source.lines().span(place[0], place[1])));
    }

    /** The visible text of a tag's content, what is excluded left out. */
    private String content(Open tag, int most) {
        StringBuilder out = new StringBuilder();
        int at = tag.from;
        while (at < tag.to && out.length() < most) {
            if (at == tag.excludedFrom && tag.excludedTo > at) {
                at = tag.excludedTo;
                continue;
            }
            int open = source.text().indexOf('<', at);
            int stop = open < 0 || open > tag.to ? tag.to : open;
            out.append(source.text(), at, stop);
            int close = stop < tag.to ? source.text().indexOf('>', stop) : stop;
            at = stop == tag.excludedFrom ? stop : close < 0 ? tag.to : Math.max(close + 1, stop);
            if (stop == tag.to) {
                break;
            }
        }
        return Entities.resolved(out.toString());
    }

    /** Where the visible text of a tag's content stands: without the blanks and the mark-up around it. */
    private int[] trimmed(Open tag) {
        String text = source.text();
        int from = tag.from;
        int to = tag.to;
        boolean moved = true;
        while (moved && from < to) {
            moved = false;
            if (Character.isWhitespace(text.charAt(from))) {
                from++;
                moved = true;
            } else if (text.charAt(from) == '<' && text.indexOf('>', from) >= 0 && text.indexOf('>', from) < to) {
                from = text.indexOf('>', from) + 1;
                moved = true;
            }
        }
        moved = true;
        while (moved && to > from) {
            moved = false;
            if (Character.isWhitespace(text.charAt(to - 1))) {
                to--;
                moved = true;
            } else if (text.charAt(to - 1) == '>' && text.lastIndexOf('<', to - 1) >= from) {
                to = text.lastIndexOf('<', to - 1);
                moved = true;
            }
        }
        return new int[] {from, to};
    }

    List<TaggedFigure> figures() {
        return figures;
    }

    List<TaggedText> texts() {
        return texts;
    }

    Map<String, String> namespaces() {
        return namespaces;
    }

    List<Unread> unread() {
        return unread;
    }
}
