package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A quarter that a sentence names by number and day ("the first quarter ended December 30, 2006") beside the months to the same day in the statements: {@code months} are those of the year to date, of which no count makes the number. */
public record QuarterName(Sentence sentence, int months, int from, int to) implements SentencePart {

    private static final List<String> NUMBERS = List.of("first", "second", "third", "fourth");
    private static final Prefiltered NAMED = Prefiltered.compile("\\b(first|second|third|fourth) (?:fiscal )?quarter(?: (?:of )?(?:fiscal |the fiscal year |fiscal year )?\\d{4},?)? ended ", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_DATE = 24;
    private static final int QUARTER = 3;

    @Override
    public String meant() {
        return "the " + NUMBERS.get(months / QUARTER - 1) + " quarter";
    }

    /** The names of a filing that are so. */
    public static List<QuarterName> in(Filing filing) {
        List<QuarterName> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("quarter")) {
            Matcher named = sentence.text().contains("uarter") ? NAMED.matcher(sentence.text()) : null;
            while (named != null && named.find()) {
                String date = sentence.text().substring(named.end(), Math.min(sentence.text().length(), named.end() + LONGEST_DATE));
                Optional<LocalDate> end = DateScanner.scan(ClaimRecogniser.plain(date)).stream().filter(day -> day.start() == 0).findFirst().flatMap(DateScanner.Found::date);
                TreeSet<Integer> lengths = end.map(day -> lengths(filing, day)).orElseGet(TreeSet::new);
                int months = QUARTER * (NUMBERS.indexOf(named.group(1).toLowerCase(Locale.ROOT)) + 1);
                if (!lengths.isEmpty() && !lengths.contains(months)) {
                    found.add(new QuarterName(sentence, lengths.first(), named.start(), named.end()));
                }
            }
        }
        return found;
    }

    /** The months, more than a quarter's, of the flows that a filing's statements show to a day. */
    private static TreeSet<Integer> lengths(Filing filing, LocalDate end) {
        TreeSet<Integer> lengths = new TreeSet<>();
        for (Table table : filing.statements()) {
            for (Column column : table.columns()) {
                int months = column.period().months();
                if (months > QUARTER && months <= 4 * QUARTER && months % QUARTER == 0 && Math.abs(ChronoUnit.DAYS.between(column.period().end(), end)) <= 8) {
                    lengths.add(months);
                }
            }
        }
        return lengths;
    }
}
