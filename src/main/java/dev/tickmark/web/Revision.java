package dev.tickmark.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person looked at before they changed it: a number as an entity tag. */
final class Revision {

    private static final Pattern TAG = Pattern.compile("\"?(\\d{1,18})\"?");

    private Revision() {
    }

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** The number in a header If-Match. */
    static long of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(428, "Say with the header If-Match which version you looked at; the ETag of a GET has it.");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new ProblemException(400, "The header 'If-Match: " + ifMatch + "' is not the ETag of a GET.");
        }
        return Long.parseLong(tag.group(1));
    }
}
