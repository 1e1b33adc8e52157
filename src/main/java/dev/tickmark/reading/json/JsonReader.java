package dev.tickmark.reading.json;

import dev.tickmark.reading.Document;
import dev.tickmark.reading.Tagging;
import dev.tickmark.reading.UnreadableException;
import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads facts handed in as JSON. Which form it is, the members say. */
public final class JsonReader {

    private static final Pattern ACCESSION = Pattern.compile("accession\\s*=\\s*\"?([\\d-]{10,25})");

    /** Reads a file of which the characters are known. */
    public Document read(SourceFile file, SourceText source) {
        Json root = Json.parse(source.text());
        List<Unread> unread = new ArrayList<>();
        FactMaker maker = new FactMaker(source, unread);
        if (root.get("documentInfo").text("documentType").contains("xbrl-json")) {
            return document(file, source, "xbrl-json", OimFacts.of(root, maker), unread);
        }
        if (root.get("documentInfo").text("documentType").contains("xbrl-csv")) {
            return document(file, source, "xbrl-csv", OimTables.of(root, source.text(), Map.of(), maker, unread), unread);
        }
        if (root.has("facts") && root.has("cik")) {
            Matcher named = ACCESSION.matcher(file.declaredType());
            return document(file, source, "companyfacts", CompanyFacts.of(root, maker, named.find() ? named.group(1) : ""), unread);
        }
        if (!root.get("facts").items().isEmpty()) {
            return document(file, source, "json", OwnFacts.of(root, maker), unread);
        }
        throw new UnreadableException(Cause.UNKNOWN_KIND, "The content is a JSON document without facts. JSON is read as xBRL-JSON, as the metadata of xBRL-CSV, as the SEC's company facts, or in our own form with an array 'facts'.");
    }

    /** Whether a JSON document is the metadata of an xBRL-CSV report. */
    public boolean isTables(String text) {
        return Json.parse(text).get("documentInfo").text("documentType").contains("xbrl-csv");
    }

    /** Reads an xBRL-CSV report: metadata, with the tables it names behind it in the same source. {@code tables} has the stretch of each by its address. */
    public Document tables(SourceFile file, SourceText source, Map<String, int[]> tables) {
        List<Unread> unread = new ArrayList<>();
        Tagging tagging = OimTables.of(Json.parse(source.text()), source.text(), tables, new FactMaker(source, unread), unread);
        return document(file, source, "xbrl-csv", tagging, unread);
    }

    private static Document document(SourceFile file, SourceText source, String reader, Tagging tagging, List<Unread> unread) {
        return new Document(file, reader, source.text().length(), List.of(), tagging, unread);
    }
}
