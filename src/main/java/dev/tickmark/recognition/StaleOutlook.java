package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that names what the filing's forward-looking statements are about ("such as statements regarding 4Q02 and fiscal year 2002 total revenues") by a period: {@code reported} says that every period so named
 * had ended when the filing was dated and that the filing's own statements show it.
 */
public record StaleOutlook(Sentence sentence, LocalDate end, boolean reported, int from, int to) implements SentencePart {

    private static final Prefiltered ABOUT = Prefiltered.compile("\\bstatements? (?:regarding|about|concerning|relating to|with respect to|as to) (?:our |the company's |the |its |expected |anticipated |projected )*", Pattern.CASE_INSENSITIVE);
    private static final int NEAR = 12;

    /** The sentences of a filing that are so. */
    public static List<StaleOutlook> in(Filing filing) {
        List<StaleOutlook> found = new ArrayList<>();
        FiscalCalendar calendar = null;
        for (Sentence sentence : filing.prose().holding("forward")) {
            String text = sentence.text();
            Matcher about = ABOUT.matcher(text);
            if (!text.contains("orward-looking") && !text.contains("orward looking") || !about.find()) {
                continue;
            }
            String rest = text.substring(about.end(), Math.min(text.length(), about.end() + 120));
            if (PeriodPhrases.find(rest, FiscalCalendar.calendarYear()).isEmpty()) {
                continue;
            }
            calendar = calendar == null ? calendar(filing) : calendar;
            List<PeriodPhrases.Phrase> named = new ArrayList<>();
            int at = 0;
            for (PeriodPhrases.Phrase phrase : PeriodPhrases.find(rest, calendar)) {
                if (phrase.period().isPresent() && phrase.start() <= at + NEAR) {
                    named.add(phrase);
                    at = phrase.end();
                }
            }
            if (!named.isEmpty()) {
                Optional<LocalDate> today = filing.documentDate();
                boolean reported = today.isPresent() && named.stream().allMatch(phrase -> phrase.period().get().isStated() && phrase.period().get().end().isBefore(today.get()) && shows(filing, phrase.period().get().end()));
                found.add(new StaleOutlook(sentence, named.get(named.size() - 1).period().get().end(), reported, about.start(), about.end() + at));
            }
        }
        return found;
    }

    /** Whether a column of the filing's statements is of a period of that end. */
    private static boolean shows(Filing filing, LocalDate end) {
        for (Table table : filing.statements()) {
            for (Column column : table.columns()) {
                if (column.period().isStated() && Math.abs(column.period().end().toEpochDay() - end.toEpochDay()) <= 7 && column.period().months() > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static FiscalCalendar calendar(Filing filing) {
        List<String> texts = new ArrayList<>();
        filing.prose().holding("ended", "ending", "ends", "fiscal", "quarter", "year", "fy").forEach(sentence -> texts.add(sentence.text()));
        filing.tables().forEach(table -> table.columns().forEach(column -> texts.add(column.heading())));
        return FiscalCalendar.learn(texts);
    }
}
