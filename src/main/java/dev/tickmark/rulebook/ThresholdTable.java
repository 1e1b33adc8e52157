package dev.tickmark.rulebook;

import dev.tickmark.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code thresholds.csv}: a heading line, then code, name, value, severity, unit and source; fields with commas stand in double quotes, a quote within is doubled. */
final class ThresholdTable {

    private static final String HEADING = "code,name,value,severity,unit,source";

    private ThresholdTable() {
    }

    static List<Threshold> parse(String csv) {
        List<Threshold> thresholds = new ArrayList<>();
        String[] lines = csv.split("\r?\n");
        if (!lines[0].equals(HEADING)) {
            throw new IllegalArgumentException("thresholds.csv:1: the heading is '" + lines[0] + "', not '" + HEADING + "'");
        }
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                thresholds.add(threshold(lines[i], i + 1));
            }
        }
        return thresholds;
    }

    private static Threshold threshold(String line, int number) {
        List<String> field = fields(line);
        if (field.size() != 6) {
            throw new IllegalArgumentException("thresholds.csv:" + number + ": " + field.size() + " fields, not 6: " + line);
        }
        try {
            return new Threshold(field.get(0), field.get(1), new BigDecimal(field.get(2)), Severity.valueOf(field.get(3)), field.get(4), field.get(5));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("thresholds.csv:" + number + ": '" + field.get(2) + "' or '" + field.get(3) + "' is no number and severity", e);
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }
}
