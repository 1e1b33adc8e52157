package dev.tickmark.store;

import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same bytes are the same filing; of bytes that hold several filings, the one that is meant is part of the id. */
final class FilingId {

    private static final int DIGITS = 32;
    private static final Pattern MEANT = Pattern.compile(";\\s*accession=([^;\\s]+)");

    private FilingId() {
    }

    static String of(SourceFile file) {
        Matcher meant = MEANT.matcher(file.declaredType().toLowerCase(Locale.ROOT));
        String sha256 = file.sha256();
        return (meant.find() ? new SourceFile("", "", (sha256 + meant.group(1)).getBytes(StandardCharsets.UTF_8)).sha256() : sha256).substring(0, DIGITS);
    }
}
