package dev.tickmark.web;

import dev.tickmark.report.DeskSheet;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which findings of a filing are wanted, in which order, and under which headings. What is not chosen is empty. */
public record FindingQuery(String text, String kind, String severity, String decision, String sort, String group) {

    /** A choice of the filter: how it is labelled, its name in the address, and what may be chosen. */
    public record Choice(String label, String name, List<Option> options) {
    }

    /** One of the things that may be chosen. */
    public record Option(String value, String label, boolean chosen) {
    }

    private static final String BY_PLACE = "place";
    private static final String BY_RULE = "rule";

    static FindingQuery of(MultivaluedMap<String, String> asked) {
        return new FindingQuery(part(asked, "text"), part(asked, "kind"), part(asked, "severity"), part(asked, "decision"), part(asked, "sort"), part(asked, "group"));
    }

    private static String part(MultivaluedMap<String, String> asked, String name) {
        String given = asked.getFirst(name);
        return given == null ? "" : given.strip();
    }

    /** The selections beside the field for words. */
    public List<Choice> choices() {
        return List.of(
                choice("Kind", "kind", kind, "", "All", "inconsistency", "Inconsistency", "risk", "Risk", "presentation", "Presentation", "extraction", "Extraction"),
                choice("Severity", "severity", severity, "", "All", "critical", "Critical", "high", "High", "medium", "Medium", "low", "Low", "info", "Info"),
                choice("Decision", "decision", decision, "", "All", "open", "Open", "confirmed", "Confirmed", "accepted", "Accepted", "dismissed", "Dismissed", "waived", "Waived"),
                choice("Sort", "sort", sort, "", "Gravest first", BY_PLACE, "As in the filing", BY_RULE, "By rule"),
                choice("Group", "group", group, "", "By severity", "kind", "By kind", "root", "By root cause", "rule", "By rule", "none", "No groups"));
    }

    private static Choice choice(String label, String name, String chosen, String... options) {
        List<Option> all = new ArrayList<>();
        for (int i = 0; i < options.length; i += 2) {
            all.add(new Option(options[i], options[i + 1], options[i].equals(chosen)));
        }
        return new Choice(label, name, all);
    }

    /** Whether anything is left out. */
    boolean filters() {
        return !(text.isEmpty() && kind.isEmpty() && severity.isEmpty() && decision.isEmpty());
    }

    /** The findings that are wanted, in the order in which they are wanted. */
    List<FindingList.Line> of(List<FindingList.Line> lines) {
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("\\s+"));
        List<FindingList.Line> found = lines.stream().filter(line -> isOr(kind, line.row().kindKey()) && isOr(severity, line.row().severityKey()) && (decision.equals("open") ? !line.decided() : isOr(decision, line.standing())))
                .filter(line -> text.isEmpty() || words.stream().allMatch(line.row().sought()::contains)).toList();
        return switch (sort) {
            case BY_PLACE -> found.stream().sorted(Comparator.comparingLong(line -> line.row().finding().subject().location().order())).toList();
            case BY_RULE -> found.stream().sorted(Comparator.comparing(line -> line.row().finding().rule())).toList();
            default -> found;
        };
    }

    private static boolean isOr(String wanted, String own) {
        return wanted.isEmpty() || wanted.equalsIgnoreCase(own);
    }

    /** Under which heading a finding comes: the key that gathers, and the words. */
    FindingList.Heading heading(FindingList.Line line) {
        DeskSheet.Row row = line.row();
        return switch (group) {
            case "kind" -> new FindingList.Heading(row.kindKey(), row.kind());
            case "root" -> new FindingList.Heading("root" + row.root(), row.rootWords() + ", " + row.place());
            case "rule" -> new FindingList.Heading(row.finding().rule(), row.finding().rule() + " " + row.finding().title());
            case "none" -> new FindingList.Heading("", "");
            default -> sort.isEmpty() ? new FindingList.Heading(row.severityKey(), row.severity()) : new FindingList.Heading("", "");
        };
    }

    /** The query as it stands in an address, after what else stands there. */
    String address() {
        StringBuilder address = new StringBuilder();
        String[] parts = {"text", text, "kind", kind, "severity", severity, "decision", decision, "sort", sort, "group", group};
        for (int i = 0; i < parts.length; i += 2) {
            if (!parts[i + 1].isEmpty()) {
                address.append('&').append(parts[i]).append('=').append(URLEncoder.encode(parts[i + 1], StandardCharsets.UTF_8));
            }
        }
        return address.toString();
    }
}
