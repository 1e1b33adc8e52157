package dev.tickmark.web;

import dev.tickmark.reading.Readers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The media types that a filing may be declared as. */
final class MediaTypes {

    private static final Set<String> TAKEN = Set.of("", "text/plain", "text/markdown", "text/x-markdown", "text/html", "application/xhtml+xml", "application/octet-stream",
            "application/pdf", "application/x-pdf",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel", "text/csv", "text/tab-separated-values");
    private static final Map<String, String> NOT_YET = Map.of("application/xml", "XML and XBRL", "text/xml", "XML and XBRL", "application/json", "JSON", "application/zip", "ZIP archives",
            "application/gzip", "gzip archives");

    private MediaTypes() {
    }

    static void require(String declared) {
        if (!TAKEN.contains(bare(declared))) {
            throw new ProblemException(415, refusal(declared));
        }
    }

    static String refusal(String declared) {
        String found = NOT_YET.containsKey(bare(declared)) ? NOT_YET.get(bare(declared)) + " cannot be read yet" : "'" + (declared == null ? "" : declared) + "' is no media type of a filing";
        return found + ". " + Readers.accepted() + " Send text/plain, text/markdown, text/html, application/xhtml+xml, application/pdf, text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet or, where the type is not known, application/octet-stream.";
    }

    private static String bare(String declared) {
        return declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
