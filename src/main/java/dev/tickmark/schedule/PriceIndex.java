package dev.tickmark.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The price level of the US economy by year, 1968 being 100, by which a model that was fitted in dollars of 1968 takes inflation out of a company's size. Kept as data in {@code lexicon/price-index.tsv}. */
final class PriceIndex {

    private static final Map<Integer, BigDecimal> LEVELS = load();

    private PriceIndex() {
    }

    private static Map<Integer, BigDecimal> load() {
        try (InputStream in = PriceIndex.class.getResourceAsStream("/lexicon/price-index.tsv")) {
            Map<Integer, BigDecimal> levels = new TreeMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).filter(line -> !line.isBlank()).map(line -> line.split("\t")).forEach(field -> levels.put(Integer.valueOf(field[0]), new BigDecimal(field[1])));
            return levels;
        } catch (IOException e) {
            throw new UncheckedIOException("the price index cannot be read", e);
        }
    }

    /** The level of a year; empty where the series does not reach it. */
    static Optional<BigDecimal> of(int year) {
        return Optional.ofNullable(LEVELS.get(year));
    }
}
