package dev.tickmark.web;

import dev.tickmark.reading.Readers;
import java.util.Locale;
import java.util.Set;

/** The media types that a filing may be declared as. */
final class MediaTypes {

    /** Facts in the JSON form of our own. */
    static final String OWN = "application/vnd.tickmark.filing+json";
    private static final Set<String> TAKEN = Set.of("", "text/plain", "text/markdown", "text/x-markdown", "text/html", "application/xhtml+xml", "application/octet-stream", "application/xml", "text/xml", "application/json", OWN, "application/zip", "application/x-zip-compressed",
            "application/pdf", "application/x-pdf", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.ms-excel", "text/csv", "text/tab-separated-values");

    private MediaTypes() {
    }

    static void require(String declared) {
        if (!TAKEN.contains(bare(declared))) {
            throw new ProblemException(415, refusal(declared));
        }
    }

    static String refusal(String declared) {
        String found = "'" + (declared == null ? "" : declared) + "' is no media type of a filing";
        return found + ". " + Readers.accepted() + " Send text/plain, text/markdown, text/html, application/xhtml+xml, application/xml, application/json, application/zip, application/pdf, text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, " + OWN + " or, where the type is not known, application/octet-stream.";
    }

    private static String bare(String declared) {
        return declared == null ? "" : declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
