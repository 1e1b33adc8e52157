package dev.tickmark.statement;

import dev.tickmark.source.Unread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filing as it speaks: who, when, its tables, its sentences and what they claim, the dates it mentions, the exchange rates it states, its tags and what these say adds up, what could not be read,
 * and whether it was {@code scanned}, so that any digit may be misread.
 */
public record Filing(String name, Optional<String> issuer, Optional<LocalDate> documentDate, List<Table> tables, List<Fact> facts, List<Claim> claims,
                     Concordance prose, List<DateMention> dates, List<Rate> rates, List<Tag> tags, List<TagTotal> totals, List<Unread> unread, boolean scanned) {

    private static final int FEWEST_WORDS = 6;

    public Filing {
        tables = List.copyOf(tables);
        facts = List.copyOf(facts);
        claims = List.copyOf(claims);
        dates = List.copyOf(dates);
        rates = List.copyOf(rates);
        tags = List.copyOf(tags);
        totals = List.copyOf(totals);
        unread = List.copyOf(unread);
    }

    /** A filing without tags. */
    public Filing(String name, Optional<String> issuer, Optional<LocalDate> documentDate, List<Table> tables, List<Fact> facts, List<Claim> claims, List<Sentence> sentences, List<DateMention> dates, List<Rate> rates,
                  List<Unread> unread) {
        this(name, issuer, documentDate, tables, facts, claims, new Concordance(sentences), dates, rates, List.of(), List.of(), unread, false);
    }

    /** The sentences of its prose, in order. */
    public List<Sentence> sentences() {
        return prose.sentences();
    }

    /** Whether it speaks in sentences besides its tables: a tagged instance or statements alone do not. */
    public boolean hasRunningText() {
        return sentences().stream().anyMatch(sentence -> sentence.table() < 0 && sentence.text().endsWith(".") && sentence.text().split("\\s+", FEWEST_WORDS).length == FEWEST_WORDS);
    }

    /** An exchange rate the filing states: so many {@code from} for one {@code to}. */
    public record Rate(String from, String to, BigDecimal rate, Fact figure) {
    }

    /** The primary statements among the tables. */
    public List<Table> statements() {
        List<Table> found = new ArrayList<>();
        for (Table table : tables) {
            if (table.kind().isPrimary()) {
                found.add(table);
            }
        }
        return found;
    }
}
