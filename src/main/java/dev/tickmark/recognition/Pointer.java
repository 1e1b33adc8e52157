package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/** A sentence that points to a numbered appendix or table of the filing ("in Appendices 4 and 5"): {@code missing} says that nothing in the filing is headed so. */
public record Pointer(Sentence sentence, boolean missing, int from, int to) implements SentencePart {

    private static final Prefiltered POINTS = Prefiltered.compile("\\b(in|see|per|to|refer to|and|under) (?:the )?(?:attached |accompanying )?(Appendix|Appendices|Table|Tables) (\\d{1,2})(?: (?:and|to|through|-) (\\d{1,2}))?\\b(?!\\.\\d| (?:of|to) the | of (?:Regulation|Form|Schedule))");
    private static final List<String> ENDINGS = List.of("ppendix", "PPENDIX", "able ", "ABLE ");
    private static final Prefiltered HEADS = Prefiltered.compile("(?:^|[(\\[\"\u201c] ?)(appendix|table) (\\d{1,2})\\b");

    /** The pointers of a filing. */
    public static List<Pointer> in(Filing filing) {
        List<Sentence> pointing = filing.prose().holding("append", "table").stream().filter(s -> s.text().contains("Append") || s.text().contains("Table")).toList();
        if (pointing.isEmpty()) {
            return List.of();
        }
        Set<String> heads = heads(filing);
        List<Pointer> found = new ArrayList<>();
        for (Sentence sentence : pointing) {
            Matcher points = POINTS.matcher(sentence.text());
            while (points.find()) {
                String kind = points.group(2).startsWith("A") ? "appendix " : "table ";
                boolean missing = !heads.contains(kind + Integer.parseInt(points.group(3))) && (points.group(4) == null || !heads.contains(kind + Integer.parseInt(points.group(4))));
                found.add(new Pointer(sentence, missing, points.start(2), points.end()));
            }
        }
        return found;
    }

    /** What the filing's headings, titles, captions and column headings are called: every place where such a name begins a line. */
    static Set<String> heads(Filing filing) {
        Set<String> heads = new HashSet<>();
        filing.prose().holding("appendix", "table").forEach(sentence -> head(sentence.text(), heads));
        filing.sentences().stream().map(Sentence::heading).distinct().forEach(heading -> head(heading, heads));
        for (Table table : filing.tables()) {
            for (String part : table.title().split("[|\n]")) {
                head(part, heads);
            }
            table.columns().forEach(column -> head(column.heading(), heads));
            for (Row row : table.rows()) {
                head(row.caption(), heads);
            }
        }
        return heads;
    }

    private static void head(String text, Set<String> heads) {
        if (ENDINGS.stream().noneMatch(text::contains)) {
            return;
        }
        Matcher head = HEADS.matcher(text.substring(0, Math.min(text.length(), 400)).strip().toLowerCase(Locale.ROOT));
        while (head.find()) {
            heads.add(head.group(1) + " " + Integer.parseInt(head.group(2)));
        }
    }
}
