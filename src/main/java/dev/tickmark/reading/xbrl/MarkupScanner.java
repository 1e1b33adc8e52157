package dev.tickmark.reading.xbrl;

/** Goes through mark-up tag by tag, forwards, without building anything: each tag with its name, its attributes and its place in the source. Comments and declarations are passed over. */
final class MarkupScanner {

    private final String source;
    private int at;
    private int start;
    private int end;
    private String name = "";
    private int nameEnd;
    private boolean closing;
    private boolean empty;

    MarkupScanner(String source) {
        this.source = source;
    }

    /** Moves to the next tag; false where there is none. */
    boolean next() {
        while (true) {
            int open = source.indexOf('<', at);
            if (open < 0 || open + 1 >= source.length()) {
                return false;
            }
            char c = source.charAt(open + 1);
            if (c == '!' || c == '?') {
                at = passed(open);
            } else if (c == '/' || Character.isLetter(c) || c == '_') {
                if (tag(open, c == '/')) {
                    return true;
                }
            } else {
                at = open + 1;
            }
        }
    }

    private int passed(int open) {
        String close = source.startsWith("<!--", open) ? "-->" : source.startsWith("<![CDATA[", open) ? "]]>" : source.charAt(open + 1) == '?' ? "?>" : ">";
        int found = source.indexOf(close, open + 2);
        return found < 0 ? source.length() : found + close.length();
    }

    private boolean tag(int open, boolean closes) {
        int from = closes ? open + 2 : open + 1;
        int to = from;
        while (to < source.length() && isName(source.charAt(to))) {
            to++;
        }
        int close = to;
        char quote = 0;
        while (close < source.length()) {
            char c = source.charAt(close);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                break;
            }
            close++;
        }
        if (close >= source.length()) {
            at = open + 1;
            return false;
        }
        name = source.substring(from, to);
        nameEnd = to;
        start = open;
        end = close + 1;
        closing = closes;
        empty = !closes && source.charAt(close - 1) == '/';
        at = end;
        return true;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_' || c == '.';
    }

    String name() {
        return name;
    }

    boolean isClosing() {
        return closing;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Where the tag begins. */
    int start() {
        return start;
    }

    /** Just behind the tag. */
    int end() {
        return end;
    }

    /** The value of an attribute, entities resolved; empty where there is none. */
    String attribute(String wanted) {
        int i = nameEnd;
        while (i < end - 1) {
            while (i < end && (Character.isWhitespace(source.charAt(i)) || source.charAt(i) == '/')) {
                i++;
            }
            int from = i;
            while (i < end && isName(source.charAt(i))) {
                i++;
            }
            int to = i;
            while (i < end && Character.isWhitespace(source.charAt(i))) {
                i++;
            }
            if (to == from || i >= end || source.charAt(i) != '=') {
                i = Math.max(i, from + 1);
                continue;
            }
            i++;
            while (i < end && Character.isWhitespace(source.charAt(i))) {
                i++;
            }
            char quote = i < end ? source.charAt(i) : 0;
            boolean quoted = quote == '"' || quote == '\'';
            int valueFrom = quoted ? i + 1 : i;
            int valueTo = quoted ? source.indexOf(quote, valueFrom) : valueFrom;
            while (!quoted && valueTo < end - 1 && !Character.isWhitespace(source.charAt(valueTo))) {
                valueTo++;
            }
            if (valueTo < 0) {
                return "";
            }
            if (to - from == wanted.length() && source.startsWith(wanted, from)) {
                return Entities.resolved(source.substring(valueFrom, valueTo));
            }
            i = valueTo + 1;
        }
        return "";
    }
}
