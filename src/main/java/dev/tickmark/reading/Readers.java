package dev.tickmark.reading;

import dev.tickmark.reading.UnreadableException.Cause;
import dev.tickmark.reading.html.HtmlReader;
import dev.tickmark.reading.pdf.PdfReader;
import dev.tickmark.reading.sheet.CsvReader;
import dev.tickmark.reading.sheet.WorkbookReader;
import dev.tickmark.reading.text.TextReader;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Every form of filing we read, chosen by content: a name or a declared type may be wrong, the bytes are not. */
public final class Readers {

    /** The longest line a text filing may have; whole filings are shorter. */
    static final int LONGEST_LINE = 500_000;
    /** The longest run of digits; no figure, reference or telephone number has more. */
    static final int MOST_DIGITS = 1_000;
    private static final String ACCEPTED = "Accepted are plain text, Markdown, HTML, PDF, Excel workbooks (XLSX, XLS), CSV, inline XBRL, XBRL instances, xBRL-JSON, xBRL-CSV, company facts and archives of XBRL documents.";
    private static final Pattern XML = Pattern.compile("\\s*<(?:\\?xml\\b|(?:[\\w.-]+:)?xbrl\\b)");
    private static final Pattern JSON = Pattern.compile("\\s*(?:\\{\\s*\"|\\[\\s*[\\[{\"])");

    private final HtmlReader html = new HtmlReader();
    private final TextReader text = new TextReader();
    private final PdfReader pdf = new PdfReader();
    private final WorkbookReader workbook = new WorkbookReader();
    private final CsvReader csv = new CsvReader();
    private final StructuredForms structured = new StructuredForms();

    /** What we accept, in a sentence. */
    public static String accepted() {
        return ACCEPTED;
    }

    /**
     * Reads a filing.
     *
     * @throws UnreadableException where it is empty, of a kind we do not read, or damaged
     */
    public Document read(SourceFile file) {
        if (file.bytes().length == 0) {
            throw new UnreadableException(Cause.EMPTY, "The file is empty. " + ACCEPTED);
        }
        if (pdf.reads(file)) {
            return pdf.read(file);
        }
        if (workbook.reads(file)) {
            return workbook.read(file);
        }
        Optional<Document> archive = structured.archive(file);
        if (archive.isPresent()) {
            return archive.get();
        }
        foreign(file.bytes()).ifPresent(found -> {
            throw unknown(found);
        });
        SourceText source = SourceText.of(file);
        String characters = source.text();
        if (characters.isBlank()) {
            throw new UnreadableException(Cause.EMPTY, "The file holds nothing but blanks. " + ACCEPTED);
        }
        String head = characters.substring(0, Math.min(characters.length(), 4_096));
        if (structured.looksTagged(characters)) {
            characterise(characters, true);
        }
        Optional<Document> tagged = structured.read(file, source);
        if (tagged.isPresent()) {
            return tagged.get();
        }
        boolean pages = html.reads(file, source) && !tabbed(characters);
        if (!pages && XML.matcher(head).lookingAt()) {
            throw unknown("an XML document");
        }
        if (!pages && JSON.matcher(head).lookingAt()) {
            throw unknown("a JSON document");
        }
        characterise(characters, pages);
        if (!pages && csv.reads(source)) {
            return csv.read(file, source);
        }
        return pages ? html.read(file, source) : text.read(file, source);
    }

    /** Scanned text may keep remnants of mark-up: where more lines are parted by tabs than there are tags, it is text. */
    private static boolean tabbed(String characters) {
        long tags = 0;
        for (int at = characters.indexOf('<'); at >= 0; at = characters.indexOf('<', at + 1)) {
            tags++;
        }
        return tags < 10_000 && characters.lines().filter(line -> line.strip().indexOf('\t') > 0).limit(tags + 1).count() > tags;
    }

    /** One pass over the characters: noise, lines and numbers that no filing has. */
    private static void characterise(String characters, boolean pages) {
        int noise = 0;
        int line = 1;
        int lineStart = 0;
        int digits = 0;
        char[] all = characters.toCharArray();
        for (int i = 0; i < all.length; i++) {
            char c = all[i];
            if (c >= '0' && c <= '9') {
                digits++;
                continue;
            }
            if (digits > 0) {
                require(digits, line, i - digits - lineStart + 1);
                digits = 0;
            }
            if (c == '\n') {
                shorter(i - lineStart, line, pages);
                line++;
                lineStart = i + 1;
            } else if (c < ' ' && c != '\t' && c != '\r' && c != '\f' && c != '\u000b' || c == '\ufffd' || c == '\u007f') {
                noise++;
            }
        }
        require(digits, line, characters.length() - digits - lineStart + 1);
        shorter(characters.length() - lineStart, line, pages);
        if (noise > 2 && noise > characters.length() / 50) {
            throw unknown("binary content (" + percent(noise, characters.length()) + " % of it are control characters)");
        }
    }

    private static void require(int digits, int line, int column) {
        if (digits > MOST_DIGITS) {
            throw new UnreadableException(Cause.DAMAGED, String.format(Locale.ROOT,
                    "Reading stopped at line %d, column %d: a number of %,d digits. No figure has more than %,d.", line, column, digits, MOST_DIGITS));
        }
    }

    private static void shorter(int length, int line, boolean pages) {
        if (!pages && length > LONGEST_LINE) {
            throw new UnreadableException(Cause.DAMAGED, String.format(Locale.ROOT,
                    "Reading stopped at line %d: it has %,d characters, and lines of text are read up to %,d. Is the file text with line breaks?", line, length, LONGEST_LINE));
        }
    }

    private static int percent(int part, int whole) {
        return (int) (100L * part / whole);
    }

    private static UnreadableException unknown(String found) {
        return new UnreadableException(Cause.UNKNOWN_KIND, "The content is " + found + ". " + ACCEPTED);
    }

    private record Magic(String found, int... bytes) {

        boolean starts(byte[] content) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Magic> FOREIGN = List.of(
            new Magic("a JPEG image", 0xFF, 0xD8, 0xFF), new Magic("a PNG image", 0x89, 'P', 'N', 'G'), new Magic("a GIF image", 'G', 'I', 'F', '8'),
            new Magic("a TIFF image", 'I', 'I', 0x2A, 0), new Magic("a TIFF image", 'M', 'M', 0, 0x2A),
            new Magic("a gzip archive", 0x1F, 0x8B), new Magic("a 7z archive", '7', 'z', 0xBC, 0xAF), new Magic("an Office file of the old binary kind", 0xD0, 0xCF, 0x11, 0xE0),
            new Magic("a rich text document", '{', '\\', 'r', 't', 'f'), new Magic("an executable", 0x7F, 'E', 'L', 'F'), new Magic("an executable", 'M', 'Z', 0x90, 0),
            new Magic("a compiled Java class", 0xCA, 0xFE, 0xBA, 0xBE), new Magic("an SQLite database", 'S', 'Q', 'L', 'i', 't', 'e', ' '));
    private static final Magic ZIP = new Magic("a ZIP archive", 'P', 'K', 3, 4);

    private static Optional<String> foreign(byte[] content) {
        if (ZIP.starts(content)) {
            String head = new String(content, 0, Math.min(content.length, 16_384), StandardCharsets.ISO_8859_1);
            String tail = new String(content, Math.max(0, content.length - 16_384), Math.min(content.length, 16_384), StandardCharsets.ISO_8859_1);
            return Optional.of((head + tail).contains("word/") ? "a Word document" : ZIP.found());
        }
        return FOREIGN.stream().filter(magic -> magic.starts(content)).map(Magic::found).findFirst();
    }
}
