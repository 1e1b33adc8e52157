package dev.tickmark.report;

import dev.tickmark.review.Review;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A form in which a review is put on paper: its name in the shell, the end of its file's name, its media type, and the bytes, which are the same for the same dossier. A name may stand for two forms, one of which does not fit every
 * filing: a filing in PDF also comes back annotated.
 */
public enum ReportFormat {
    TEXT("text", ".txt", "text/plain;charset=UTF-8", written(dossier -> TextReport.of(dossier.review(), false))),
    JSON("json", ".json", "application/json", written(dossier -> JsonReport.indented(JsonReport.of(dossier.review(), EnumSet.allOf(Include.class))))),
    HTML("html", ".html", "text/html;charset=UTF-8", written(dossier -> HtmlReport.of(dossier.review()))),
    PDF("pdf", ".pdf", "application/pdf", PdfReport::of),
    ANNOTATED("pdf", ".annotated.pdf", "application/pdf", AnnotatedOriginal::of) {
        @Override
        public boolean fits(Review review) {
            return AnnotatedOriginal.fits(review);
        }
    },
    XLSX("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", XlsxReport::of),
    CSV("csv", ".csv", "text/csv;charset=UTF-8", written(CsvReport::of)),
    SARIF("sarif", ".sarif", "application/sarif+json", SarifReport::of),
    JUNIT("junit", ".junit.xml", "application/xml", written(JUnitReport::of)),
    MD("md", ".md", "text/markdown;charset=UTF-8", written(dossier -> MarkdownReport.of(dossier.review())));

    private final String word;
    private final String suffix;
    private final String mediaType;
    private final Function<Dossier, byte[]> writer;

    ReportFormat(String word, String suffix, String mediaType, Function<Dossier, byte[]> writer) {
        this.word = word;
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    private static Function<Dossier, byte[]> written(Function<Dossier, String> text) {
        return dossier -> text.apply(dossier).getBytes(StandardCharsets.UTF_8);
    }

    /** Its name on the command line. */
    public String word() {
        return word;
    }

    /** How the name of its file ends: ".junit.xml". */
    public String suffix() {
        return suffix;
    }

    /** With the character set, where it is text. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a review can be put on paper so. */
    public boolean fits(Review review) {
        return true;
    }

    /** A review that nobody has decided about. */
    public byte[] of(Review review) {
        return of(Dossier.of(review));
    }

    /** A review with what was decided about it. */
    public byte[] of(Dossier dossier) {
        return writer.apply(dossier);
    }

    /** The forms that a name on the command line asks for; none where the name is unknown. */
    public static Set<ReportFormat> named(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word.strip().toLowerCase(Locale.ROOT))).collect(Collectors.toCollection(() -> EnumSet.noneOf(ReportFormat.class)));
    }

    /** The form in which a file of this name is: of two suffixes that fit, the longer. */
    public static Optional<ReportFormat> of(String fileName) {
        return Arrays.stream(values()).filter(format -> fileName.toLowerCase(Locale.ROOT).endsWith(format.suffix)).max(java.util.Comparator.comparingInt(format -> format.suffix.length()));
    }

    /** The names that can be asked for, in order. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ReportFormat::word).distinct().toList();
    }
}
