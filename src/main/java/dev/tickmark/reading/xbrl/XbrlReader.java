package dev.tickmark.reading.xbrl;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Document;
import dev.tickmark.reading.TaggedFigure;
import dev.tickmark.reading.TaggedText;
import dev.tickmark.reading.Tagging;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads XBRL: instances, the tags of inline pages that another reader has read as pages, and the schemas and linkbases handed in beside them. */
public final class XbrlReader {

    private static final Pattern INSTANCE = Pattern.compile("<(?:[\\w.-]+:)?xbrl[\\s>]");
    private static final Pattern BESIDE = Pattern.compile("<(?:[\\w.-]+:)?(?:linkbase|schema)[\\s>]");
    private static final int HEAD = 8_192;

    /** Whether the characters are those of an instance. */
    public boolean isInstance(String text) {
        return INSTANCE.matcher(head(text)).find();
    }

    /** Whether the characters are those of a schema or linkbase. */
    public boolean isBeside(String text) {
        return BESIDE.matcher(head(text)).find();
    }

    /** Whether a page has tags. */
    public boolean isTagged(String page) {
        return InlineTags.in(page);
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), HEAD));
    }

    /**
     * An instance, with the schemas and linkbases beside it.
     *
     * @param pages reads the notes that it carries as text: the source, and the source as a page
     */
    public Document instance(SourceFile file, SourceText source, BiFunction<SourceText, String, List<Block>> pages, List<String> beside) {
        InstanceTags tags = new InstanceTags();
        XmlWalk.walk(source.text(), tags);
        List<TaggedFigure> figures = tags.figures();
        List<Block> notes = TextBlocks.page(source.text()).map(page -> pages.apply(source, page)).orElse(List.of());
        return new Document(file, "xbrl", source.text().length(), notes, tagging(figures, tags.texts(), tags.namespaces(), beside), tags.unread());
    }

    /**
     * Pages with their tags.
     *
     * @param pages reads what the pages show, while their tags are read beside it
     * @param reports for each report the stretches of the source that its pages take
     */
    public Document inline(SourceFile file, SourceText source, Supplier<List<Block>> pages, List<List<int[]>> reports, List<String> beside) {
        List<TaggedFigure> figures = new ArrayList<>();
        List<TaggedText> texts = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Map<String, String> namespaces = new HashMap<>();
        CompletableFuture<List<InlineTags>> read = CompletableFuture.supplyAsync(() -> reports.stream().map(report -> InlineTags.of(source, report)).toList());
        List<Block> blocks = pages.get();
        for (InlineTags tags : read.join()) {
            figures.addAll(tags.figures());
            texts.addAll(tags.texts());
            unread.addAll(tags.unread());
            namespaces.putAll(tags.namespaces());
        }
        return new Document(file, "ixbrl", source.text().length(), blocks, tagging(figures, texts, namespaces, beside), unread);
    }

    private static Tagging tagging(List<TaggedFigure> figures, List<TaggedText> texts, Map<String, String> namespaces, List<String> beside) {
        Linkbases linkbases = new Linkbases();
        beside.forEach(document -> XmlWalk.walk(document, linkbases));
        return new Tagging(figures, texts, linkbases.sums(), linkbases.outlines(), linkbases.labels(), namespaces);
    }
}
