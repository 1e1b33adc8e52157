package dev.tickmark.finding;

import dev.tickmark.recognition.Captions;
import dev.tickmark.statement.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What stays the same about a finding when the filing is laid out anew or a figure is corrected: the rule, and what its subject is (caption, concept, period, statement, unit), not where it stands nor how much it is.
 * Findings that are alike in all of this are told apart by their order in the filing.
 */
public final class Fingerprint {

    private Fingerprint() {
    }

    /** The same findings, each with its fingerprint as id. */
    public static List<Finding> on(List<Finding> findings) {
        List<Finding> inOrder = new ArrayList<>(findings);
        inOrder.sort(Comparator.comparingLong((Finding finding) -> finding.subject().location().order()).thenComparing(Finding::message));
        Map<String, Integer> alike = new HashMap<>();
        Map<Finding, String> ids = new java.util.IdentityHashMap<>();
        for (Finding finding : inOrder) {
            String traits = traits(finding);
            ids.put(finding, digest(traits + '\u001f' + alike.merge(traits, 1, Integer::sum)));
        }
        return findings.stream().map(f -> new Finding(ids.get(f), f.rule(), f.title(), f.kind(), f.severity(), f.message(), f.subject(), f.evidence(), f.calculation(), f.hints(), f.alsoFails(), f.references())).toList();
    }

    private static String traits(Finding finding) {
        return finding.rule() + '\u001f' + finding.subject().figure().map(Fingerprint::traits).orElseGet(() -> words(finding.subject().text()));
    }

    private static String traits(Fact fact) {
        return String.join("\u001f", Captions.key(fact.caption()), fact.concept(), fact.period().words(), fact.statement().name(), fact.role().name(), fact.uom().code());
    }

    /** Words without figures, so that a corrected figure in a sentence leaves it the same; a date is what it says. */
    private static String words(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return folded.length() <= 40 ? folded : folded.replaceAll("[\\d.,]+", "#");
    }

    private static String digest(String traits) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(traits.getBytes(StandardCharsets.UTF_8))).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
