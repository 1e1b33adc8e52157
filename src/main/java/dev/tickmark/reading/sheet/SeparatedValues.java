package dev.tickmark.reading.sheet;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into records and fields at a separator, as RFC 4180 has it: fields may be quoted, and quoted fields may hold separators, line ends and doubled quotes. */
public final class SeparatedValues {

    /** A field without its quotes: from {@code start} inclusive to {@code end} exclusive in the text. */
    public record Field(int start, int end, boolean quoted) {
    }

    private final String text;
    private final char separator;
    private int at;

    public SeparatedValues(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The records from the start of the text, at most {@code most} of them; empty lines are empty records. */
    public List<List<Field>> records(int most) {
        List<List<Field>> records = new ArrayList<>();
        at = text.startsWith("\ufeff") ? 1 : 0;
        while (at < text.length() && records.size() < most) {
            records.add(record());
        }
        return records;
    }

    private List<Field> record() {
        List<Field> fields = new ArrayList<>();
        while (true) {
            fields.add(field());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                continue;
            }
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
            }
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            return fields.size() == 1 && fields.get(0).start() == fields.get(0).end() ? List.of() : fields;
        }
    }

    private Field field() {
        int from = at;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        if (from < text.length() && text.charAt(from) == '"') {
            int end = closing(from + 1);
            if (end >= 0) {
                at = end + 1;
                skipToEnd();
                return new Field(from + 1, end, true);
            }
        }
        int start = at;
        skipToEnd();
        return new Field(start, at, false);
    }

    private void skipToEnd() {
        while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** The quote that closes a field; -1 where none does and the quote is a character like others. */
    private int closing(int from) {
        int i = from;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i += 2;
            } else {
                int after = i + 1;
                while (after < text.length() && text.charAt(after) == ' ') {
                    after++;
                }
                return after >= text.length() || text.charAt(after) == separator || text.charAt(after) == '\n' || text.charAt(after) == '\r' ? i : -1;
            }
        }
        return -1;
    }
}
