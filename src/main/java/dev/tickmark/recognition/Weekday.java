package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** A date with its day of the week and its year: {@code right} is the day of the week the calendar gives, {@code conforms} whether it is the one printed. */
public record Weekday(Sentence sentence, String right, boolean conforms, int from, int to) implements SentencePart {

    private static final Prefiltered DATED = Prefiltered.compile("\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? (?:the )?(?=[A-Z\\d])");

    @Override
    public String meant() {
        return right;
    }

    /** The dates of a filing that name their day of the week. */
    public static List<Weekday> in(Filing filing) {
        List<Weekday> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")) {
            if (!sentence.text().contains("day")) {
                continue;
            }
            Matcher dated = DATED.matcher(sentence.text());
            while (dated.find()) {
                String rest = sentence.text().substring(dated.end(), Math.min(sentence.text().length(), dated.end() + 24));
                Optional<DateScanner.Found> date = DateScanner.scan(rest).stream().filter(d -> d.start() == 0 && d.date().isPresent()).findFirst();
                if (date.isPresent() && rest.substring(0, date.get().end()).matches(".*\\d{4}.*")) {
                    LocalDate day = date.get().date().get();
                    String right = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
                    found.add(new Weekday(sentence, right, right.equals(dated.group(1)), dated.start(), dated.end() + date.get().end()));
                }
            }
        }
        return found;
    }
}
