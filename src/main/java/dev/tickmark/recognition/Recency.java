package dev.tickmark.recognition;

import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.WordRun;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** What is new in a filing: the end of its latest statement and its own date. */
record Recency(Optional<LocalDate> end, Optional<LocalDate> today) {

    private static final Set<String> NEWS = Set.of("announce", "announces", "announced", "today", "effective", "successor", "succeed", "succeeds", "succeeded");

    static Recency of(Filing filing) {
        Optional<LocalDate> end = Optional.empty();
        for (var table : filing.statements()) {
            for (var column : table.columns()) {
                LocalDate last = column.period().end();
                if (column.period().isStated() && (end.isEmpty() || last.isAfter(end.get())) && filing.documentDate().map(day -> !last.isAfter(day)).orElse(true)) {
                    end = Optional.of(last);
                }
            }
        }
        return new Recency(end, filing.documentDate());
    }

    /** Whether a sentence tells of something of this year rather than of a career. */
    boolean isNews(WordRun words) {
        int latest = latestYear(words);
        boolean news = false;
        for (int i = 0; i < words.size(); i++) {
            news |= NEWS.contains(words.word(i));
        }
        Optional<LocalDate> now = today.or(() -> end);
        return latest > 0 ? now.isPresent() && latest >= now.get().getYear() - 1 && latest <= now.get().getYear() + 1 : news;
    }

    /** Whether every year that a sentence names is gone by for longer than the one before this. */
    boolean isPast(WordRun words) {
        int latest = latestYear(words);
        return latest > 0 && today.or(() -> end).filter(now -> latest < now.getYear() - 1).isPresent();
    }

    private static int latestYear(WordRun words) {
        int latest = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.word(i);
            if (word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit)) {
                latest = Math.max(latest, Integer.parseInt(word));
            }
        }
        return latest;
    }

    boolean isAfterPeriod(Filing filing, Sentence sentence, WordRun words) {
        if (end.isEmpty()) {
            return false;
        }
        if (words.lower().contains("subsequent to the balance sheet") || words.lower().contains("after the balance sheet date") || words.lower().contains("subsequent to year-end") || words.lower().contains("subsequent to year end")) {
            return true;
        }
        for (DateMention date : Spot.within(filing.dates(), DateMention::location, sentence)) {
            if (date.date().isPresent() && date.date().get().isAfter(end.get()) && today.map(day -> !date.date().get().isAfter(day)).orElse(true)) {
                return true;
            }
        }
        return false;
    }
}
