package dev.tickmark.report;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The typefaces that a report in PDF embeds: DejaVu, which the program carries, and for Chinese, Japanese and Korean one that the machine has, if it has one. */
final class Typefaces {

    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/DejaVu";
    private static final Set<FSFontUseCase> DOCUMENT = EnumSet.of(FSFontUseCase.DOCUMENT);
    private static final Set<FSFontUseCase> LAST = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);
    /** Typefaces with outlines that a PDF can embed in part. */
    private static final List<String> EASTERN = List.of("truetype/droid/DroidSansFallbackFull.ttf", "opentype/ipafont-gothic/ipag.ttf", "truetype/fonts-japanese-gothic.ttf", "opentype/ipaexfont-gothic/ipaexg.ttf",
            "truetype/vlgothic/VL-Gothic-Regular.ttf", "truetype/takao-gothic/TakaoGothic.ttf", "truetype/arphic/ukai.ttf", "truetype/unifont/unifont.ttf");
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));

    private Typefaces() {
    }

    static void in(PdfRendererBuilder builder) {
        face(builder, "SansCondensed", "Sans", 400, FontStyle.NORMAL);
        face(builder, "SansCondensed-Bold", "Sans", 700, FontStyle.NORMAL);
        face(builder, "SerifCondensed", "Serif", 400, FontStyle.NORMAL);
        face(builder, "SerifCondensed-Bold", "Serif", 700, FontStyle.NORMAL);
        face(builder, "SansMono", "Mono", 400, FontStyle.NORMAL);
        face(builder, "SansMono-Bold", "Mono", 700, FontStyle.NORMAL);
        // What the narrow and the fixed faces lack, the full one often has.
        builder.useFont(supplier("Sans"), "Wide", 400, FontStyle.NORMAL, true, LAST);
        eastern().ifPresent(file -> builder.useFont(file.toFile(), "East", 400, FontStyle.NORMAL, true, LAST));
    }

    /** A file with Chinese, Japanese and Korean characters; empty where the machine has none. */
    static Optional<Path> eastern() {
        return FOLDERS.stream().flatMap(folder -> EASTERN.stream().map(folder::resolve)).filter(Files::isRegularFile).findFirst();
    }

    private static void face(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(supplier(file), family, weight, style, true, DOCUMENT);
    }

    private static FSSupplier<InputStream> supplier(String file) {
        return () -> Typefaces.class.getResourceAsStream(DEJAVU + file + ".ttf");
    }
}
