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
            if (c == '(' || c == '[') {
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

    private static void space(StringBuilder out) {
        if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
            out.append(' ');
        }
    }
}
