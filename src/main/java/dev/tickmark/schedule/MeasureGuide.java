package dev.tickmark.schedule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The measures that are computed, by name, with what each is: for those who write rules. Beside these, balances and flows are measures under the codes of their line items. */
public final class MeasureGuide {

    private static final String FILE = "/lexicon/measures.tsv";
    private static final SortedMap<String, String> MEASURES = read();

    private MeasureGuide() {
    }

    /** What each measure is, by its name. */
    public static SortedMap<String, String> measures() {
        return MEASURES;
    }

    private static SortedMap<String, String> read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(MeasureGuide.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            SortedMap<String, String> found = new TreeMap<>();
            in.lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t", 2)).forEach(field -> found.put(field[0], field[1]));
            return Collections.unmodifiableSortedMap(found);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
