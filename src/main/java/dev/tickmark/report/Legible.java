package dev.tickmark.report;

/** Text that XML can hold: what it cannot is shown as U+FFFD. */
final class Legible {

    private static final char UNSHOWN = '\uFFFD';

    private Legible() {
    }

    static String in(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            boolean tail = Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            boolean shown = pair || tail || !Character.isSurrogate(c) && (c >= ' ' || c == '\t' || c == '\n' || c == '\r') && c < '\uFFFE';
            if (!shown && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (out != null) {
                out.append(shown ? c : UNSHOWN);
            }
        }
        return out == null ? text : out.toString();
    }
}
