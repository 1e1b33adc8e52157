package dev.tickmark.recognition;

/** Normalises captions so that two printings of one caption compare equal. */
public final class Captions {

    private Captions() {
    }

    /**
     * Lower case; letters, digits, percent signs and single spaces; "&amp;" written "and"; apostrophes gone; bracketed words and footnote marks gone:
     * "Net income (loss) (1)" is "net income", "Shareholders' equity:" is "shareholders equity".
     */
    public static String key(String caption) {
        StringBuilder out = new StringBuilder(caption.length());
        int depth = 0;
        for (int i = 0; i < caption.length(); i++) {
            char c = caption.charAt(i);
            if (depth == 0 && c >= 'a' && c <= 'z') {
                out.append(c);
            } else if (c == '(' || c == '[') {
                depth++;
                space(out);
            } else if (c == ')' || c == ']') {
                depth = Math.max(0, depth - 1);
                space(out);
            } else if (depth > 0) {
                continue;
            } else if (Character.isLetter(c) || c >= '0' && c <= '9' || c == '%') {
                out.append(Character.toLowerCase(c));
            } else if (c == '&') {
                space(out);
                out.append("and ");
            } else if (c != '\'' && c != '\u2019' && c != '`' && c != '\u2018') {
                space(out);
            }
        }
        String key = out.toString().strip();
        return depth > 0 && key.isEmpty() ? key(caption.replace('(', ' ').replace('[', ' ')) : key;
    }

    /** With one space for every run of white space. */
    static String spaced(String text) {
        int at = 0;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == ' ' && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
            at++;
            while (at < text.length() && !isBlank(text.charAt(at))) {
                at++;
            }
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
        boolean before = false;
        for (int i = at; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            if (!blank) {
                out.append(text.charAt(i));
            } else if (!before) {
                out.append(' ');
            }
            before = blank;
        }
        return out.toString();
    }

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
