package dev.tickmark.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rules whose findings tell one story: what a reviewer would say in one breath. {@code stories.csv} has a heading line, then story and code; the stories come in its order. */
public record Story(String title, List<String> codes) {

    private static final String HEADING = "story,code";

    public Story {
        codes = List.copyOf(codes);
    }

    static List<Story> parse(String csv) {
        String[] lines = csv.split("\r?\n");
        if (!lines[0].equals(HEADING)) {
            throw new IllegalArgumentException("the heading is '" + lines[0] + "', not '" + HEADING + "'");
        }
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int comma = lines[i].lastIndexOf(',');
            if (comma > 0) {
                codes.computeIfAbsent(lines[i].substring(0, comma).strip(), title -> new ArrayList<>()).add(lines[i].substring(comma + 1).strip());
            } else if (!lines[i].isBlank()) {
                throw new IllegalArgumentException("line " + (i + 1) + " has no comma: " + lines[i]);
            }
        }
        return codes.entrySet().stream().map(story -> new Story(story.getKey(), story.getValue())).toList();
    }
}
