package dev.tickmark.store;

import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;

/** An audit row's text: JSON with its names in order, no blanks, and nothing but printable ASCII, so that the same deed is always the same bytes. */
final class AuditEntry {

    private AuditEntry() {
    }

    static String text(SortedMap<String, String> entry) {
        StringJoiner object = new StringJoiner(",", "{", "}");
        for (Map.Entry<String, String> member : entry.entrySet()) {
            object.add(quoted(member.getKey()) + ":" + quoted(member.getValue()));
        }
        return object.toString();
    }

    /** Within a value the quotes would be escaped, so this can only be the row's own number. */
    static boolean isNumbered(String entry, long number) {
        return entry.contains("\"number\":\"" + number + "\"");
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
