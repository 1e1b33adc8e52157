package dev.tickmark.reading.xbrl;

import java.util.Map;

/** Character references of mark-up: numbers, and the few names that figures and their tags are written with. */
final class Entities {

    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", "\u00a0"),
            Map.entry("mdash", "\u2014"), Map.entry("ndash", "\u2013"), Map.entry("minus", "\u2212"), Map.entry("thinsp", "\u2009"), Map.entry("ensp", "\u2002"), Map.entry("emsp", "\u2003"), Map.entry("rsquo", "\u2019"));

    private Entities() {
    }

    static String resolved(String text) {
        int amp = text.indexOf('&');
        if (amp < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (amp >= 0) {
            int semi = text.indexOf(';', amp);
            String meant = semi < 0 || semi - amp > 12 ? null : meant(text.substring(amp + 1, semi));
            out.append(text, at, amp).append(meant == null ? "&" : meant);
            at = meant == null ? amp + 1 : semi + 1;
            amp = text.indexOf('&', at);
        }
        return out.append(text, at, text.length()).toString();
    }

    private static String meant(String reference) {
        if (!reference.startsWith("#")) {
            return NAMED.get(reference);
        }
        try {
            int code = reference.startsWith("#x") || reference.startsWith("#X") ? Integer.parseInt(reference.substring(2), 16) : Integer.parseInt(reference.substring(1));
            return Character.isValidCodePoint(code) ? Character.toString(code) : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
