package dev.tickmark.reading;

import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.reading.html.HtmlReader;
import dev.tickmark.reading.json.JsonReader;
import dev.tickmark.reading.xbrl.XbrlReader;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms in which figures come with tags: instances, tagged pages, JSON, and archives of these, which are one filing of several documents. */
final class StructuredForms {

    private static final Pattern JSON = Pattern.compile("\\s*\\{\\s*[\"}]");
    private static final Pattern XML = Pattern.compile("\\s*<");
    private static final Pattern DECLARATION = Pattern.compile("<!DOCTYPE[^>]{0,2000}\\[|<!ENTITY");

    private final HtmlReader html = new HtmlReader();
    private final XbrlReader xbrl = new XbrlReader();
    private final JsonReader json = new JsonReader();

    /** Reads an archive that is no office document; empty where the bytes are none. */
    Optional<Document> archive(SourceFile file) {
        byte[] bytes = file.bytes();
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K' || bytes[2] != 3 || bytes[3] != 4) {
            return Optional.empty();
        }
        Archive archive = Archive.of(file);
        boolean office = archive.members().stream().anyMatch(m -> m.name().equals("[Content_Types].xml"));
        return office ? Optional.empty() : Optional.of(members(file, archive));
    }

    /** Whether the characters may be of one of these forms. */
    boolean looksTagged(String text) {
        return JSON.matcher(text).lookingAt() || xbrl.isTagged(text) || XML.matcher(text).lookingAt() && xbrl.isInstance(text);
    }

    /** Reads what has tags: an instance, a tagged page, JSON; empty where the characters are none of these. */
    Optional<Document> read(SourceFile file, SourceText source) {
        String text = source.text();
        if (JSON.matcher(text).lookingAt()) {
            return Optional.of(json.read(file, source));
        }
        if (xbrl.isTagged(text) && html.reads(file, source)) {
            return Optional.of(pages(file, source, List.of(List.of(new int[] {0, text.length()})), List.of()));
        }
        return XML.matcher(text).lookingAt() && xbrl.isInstance(text) ? Optional.of(declared(xbrl.instance(file, source, html::page, List.of()), source)) : Optional.empty();
    }

    private Document pages(SourceFile file, SourceText source, List<List<int[]>> reports, List<String> beside) {
        return xbrl.inline(file, source, () -> html.read(file, source).blocks(), reports, beside);
    }

    /** A declaration that could name other places is passed over, and said. */
    private static Document declared(Document document, SourceText source) {
        int first = source.text().indexOf("<!DOCTYPE");
        int entity = first < 0 ? source.text().indexOf("<!ENTITY") : first;
        if (entity < 0) {
            return document;
        }
        var found = DECLARATION.matcher(source.text()).region(entity, source.text().length());
        if (!found.find()) {
            return document;
        }
        List<Unread> unread = new ArrayList<>(document.unread());
        unread.add(new Unread(found.group(), "a document type declaration is passed over: nothing it names is fetched", source.lines().span(found.start(), found.end())));
        return new Document(document.file(), document.reader(), document.characters(), document.blocks(), document.tagging(), unread, document.scanned());
    }

    private Document members(SourceFile file, Archive archive) {
        List<SourceFile> tagged = new ArrayList<>();
        List<SourceFile> pages = new ArrayList<>();
        List<SourceFile> instances = new ArrayList<>();
        List<SourceFile> facts = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Optional<SourceFile> metadata = archive.members().stream().filter(this::isMetadata).findFirst();
        if (metadata.isPresent()) {
            return tables(file, archive, metadata.get());
        }
        for (SourceFile member : archive.members()) {
            String text = member.bytes().length == 0 ? "" : SourceText.of(member).text();
            if (html.reads(member) && !xbrl.isInstance(text)) {
                (xbrl.isTagged(text) ? tagged : pages).add(member);
            } else if (XML.matcher(text).lookingAt() && xbrl.isInstance(text)) {
                instances.add(member);
            } else if (XML.matcher(text).lookingAt() && xbrl.isBeside(text)) {
                beside.add(text);
            } else if (JSON.matcher(text).lookingAt() && text.contains("\"facts\"")) {
                facts.add(member);
            } else {
                unread.add(new Unread(member.name(), "a member of the archive that is neither page nor report", new TextSpan(0, 0, 1, 1)));
            }
        }
        Document document;
        if (!tagged.isEmpty() || !pages.isEmpty()) {
            tagged.addAll(pages);
            document = composed(file, tagged, beside);
        } else if (!instances.isEmpty()) {
            SourceFile instance = largest(instances);
            document = xbrl.instance(instance, SourceText.of(instance), html::page, beside);
        } else if (!facts.isEmpty()) {
            SourceFile report = largest(facts);
            document = json.read(report, SourceText.of(report));
        } else {
            throw new UnreadableException(Cause.UNKNOWN_KIND, "The content is a ZIP archive without a page or report in it. " + Readers.accepted());
        }
        unread.addAll(0, document.unread());
        return new Document(document.file(), document.reader(), document.characters(), document.blocks(), document.tagging(), unread, document.scanned());
    }

    private boolean isMetadata(SourceFile member) {
        String text = member.name().endsWith(".csv") ? "" : SourceText.of(member).text();
        return JSON.matcher(text).lookingAt() && text.contains("xbrl-csv") && json.isTables(text);
    }

    /** An xBRL-CSV report: its metadata, and behind it the tables that stand beside it, by their addresses from its folder. */
    private Document tables(SourceFile file, Archive archive, SourceFile metadata) {
        StringBuilder all = new StringBuilder(SourceText.of(metadata).text()).append('\n');
        String folder = Archive.folder(metadata).isEmpty() ? "" : Archive.folder(metadata) + "/";
        Map<String, int[]> stretches = new LinkedHashMap<>();
        List<Unread> unread = new ArrayList<>();
        for (SourceFile member : archive.members()) {
            if (member.name().toLowerCase(Locale.ROOT).endsWith(".csv") && member.name().startsWith(folder)) {
                int from = all.length();
                all.append(SourceText.of(member).text());
                stretches.put(member.name().substring(folder.length()), new int[] {from, all.length()});
                all.append('\n');
            } else if (!member.equals(metadata)) {
                unread.add(new Unread(member.name(), "a member of the archive that is no table of the report", new TextSpan(0, 0, 1, 1)));
            }
        }
        SourceFile whole = new SourceFile(file.name(), "application/json; charset=utf-8", all.toString().getBytes(StandardCharsets.UTF_8));
        Document document = json.tables(whole, SourceText.of(whole), stretches);
        unread.addAll(0, document.unread());
        return new Document(document.file(), document.reader(), document.characters(), document.blocks(), document.tagging(), unread, document.scanned());
    }

    private static SourceFile largest(List<SourceFile> files) {
        return files.stream().max(java.util.Comparator.comparingInt(f -> f.bytes().length)).orElseThrow();
    }

    /** Pages one after another as a submission holds them; those of one folder are one report. */
    private Document composed(SourceFile file, List<SourceFile> members, List<String> beside) {
        StringBuilder all = new StringBuilder();
        Map<String, List<int[]>> reports = new LinkedHashMap<>();
        for (SourceFile member : members) {
            String text = SourceText.of(member).text();
            all.append("<DOCUMENT>\n<FILENAME>").append(member.name().replaceAll("[<>&\\s]", "_")).append("\n<TEXT>\n");
            int from = all.length();
            all.append(text);
            if (xbrl.isTagged(text)) {
                reports.computeIfAbsent(Archive.folder(member), f -> new ArrayList<>()).add(new int[] {from, all.length()});
            }
            all.append("\n</TEXT>\n</DOCUMENT>\n");
        }
        SourceFile whole = new SourceFile(file.name(), "text/html; charset=utf-8", all.toString().getBytes(StandardCharsets.UTF_8));
        SourceText source = SourceText.of(whole);
        return reports.isEmpty() ? html.read(whole, source) : pages(whole, source, List.copyOf(reports.values()), beside);
    }
}
