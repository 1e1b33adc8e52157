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

    /** Whether a member of the entry has this value; null where there must be no such member. Within a value the quotes would be escaped, so what is found is the member itself. */
    static boolean says(String entry, String name, String value) {
        String member = quoted(name) + ":";
        return value == null ? !entry.contains(member) : entry.contains(member + quoted(value));
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
