package dev.tickmark.rulebook;

import dev.tickmark.finding.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code thresholds.csv}, read: a heading line, then code, name, value, severity, unit and source; fields with commas stand in double quotes, a quote within is doubled.
 * Holds the lines that could be read, each with its number, and says what is wrong with the others.
 */
record ThresholdTable(Map<Integer, Threshold> lines, List<RuleFault> faults) {

    static final String FILE = "thresholds.csv";
    private static final List<String> HEADING = List.of("code", "name", "value", "severity", "unit", "source");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}-\\d{3}");

    static ThresholdTable parse(String csv) {
        Map<Integer, Threshold> read = new TreeMap<>();
        List<RuleFault> faults = new ArrayList<>();
        String[] lines = csv.split("\r?\n", -1);
        List<String> heading = fields(lines[0]);
        List<String> missing = HEADING.stream().filter(column -> !heading.contains(column)).toList();
        if (!missing.isEmpty()) {
            faults.add(new RuleFault(FILE, 1, "the heading lacks " + String.join(", ", missing) + "; write " + String.join(",", HEADING)));
        } else if (!heading.equals(HEADING)) {
            faults.add(new RuleFault(FILE, 1, "the heading is '" + lines[0] + "'; write " + String.join(",", HEADING)));
        }
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].isBlank()) {
                line(lines[i], i + 1, read, faults, seen);
            }
        }
        return new ThresholdTable(read, faults);
    }

    /** The table with another value on one of its lines. */
    static String with(String csv, int number, String value) {
        List<String> lines = new ArrayList<>(List.of(csv.split("(?<=\n)", -1)));
        if (number < 2 || number > lines.size() || lines.get(number - 1).isBlank()) {
            throw new IllegalArgumentException(FILE + " has no threshold on line " + number);
        }
        if (!isNumber(value)) {
            throw new IllegalArgumentException("'" + value + "' is not a number; write digits, with a point before decimals and a hyphen if negative");
        }
        String line = lines.get(number - 1);
        int from = column(line, 2) - 1;
        lines.set(number - 1, line.substring(0, from) + value + line.substring(line.indexOf(',', from)));
        String changed = String.join("", lines);
        List<RuleFault> faults = parse(changed).faults().stream().filter(fault -> fault.line() == number).toList();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(faults.get(0).text());
        }
        return changed;
    }

    private static void line(String line, int number, Map<Integer, Threshold> read, List<RuleFault> faults, Map<String, Integer> seen) {
        List<String> field = fields(line);
        int before = faults.size();
        if (field.size() != HEADING.size()) {
            faults.add(new RuleFault(FILE, number, "the line has " + field.size() + " fields, not 6 (" + String.join(",", HEADING) + "); put a field that holds a comma into double quotes"));
            return;
        }
        if (!CODE.matcher(field.get(0)).matches()) {
            faults.add(new RuleFault(FILE, number, 1, "'" + field.get(0) + "' is no rule's code; write three letters, a hyphen and three digits"));
        }
        if (!isNumber(field.get(2))) {
            faults.add(new RuleFault(FILE, number, column(line, 2), "'" + field.get(2) + "' is not a number; write digits, with a point before decimals and a hyphen if negative"));
        }
        List<String> severities = Stream.of(Severity.values()).map(Enum::name).toList();
        if (!severities.contains(field.get(3))) {
            faults.add(new RuleFault(FILE, number, column(line, 3), "'" + field.get(3) + "' is no severity" + Spelling.hint(field.get(3), severities)));
        }
        if (faults.size() > before) {
            return;
        }
        Threshold threshold = new Threshold(field.get(0), field.get(1), new BigDecimal(field.get(2)), Severity.valueOf(field.get(3)), field.get(4), field.get(5));
        for (Object twice : List.of(threshold.value().stripTrailingZeros(), threshold.severity())) {
            Integer first = seen.putIfAbsent(threshold.code() + " " + threshold.name() + " " + twice, number);
            if (first != null && faults.size() == before) {
                faults.add(new RuleFault(FILE, number, threshold.code() + " " + threshold.name() + " with " + (twice instanceof Severity ? "severity " : "value ") + twice + " stands on line " + first + " already; keep one of the two"));
            }
        }
        read.put(number, threshold);
    }

    private static boolean isNumber(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The column, from 1, on which a field begins; good enough for a line without quotes before it. */
    private static int column(String line, int field) {
        int at = 0;
        for (int i = 0; i < field; i++) {
            at = line.indexOf(',', at) + 1;
        }
        return at + 1;
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
