package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of day in standard time of the United States (EST) on a day in the same sentence that has daylight saving time there. */
public record ClockZone(Sentence sentence, String zone, int from, int to) implements SentencePart {

    private static final Prefiltered TIME = Prefiltered.compile("\\b\\d{1,2}(?::\\d{2})? ?[ap]\\.?m\\.?,? ?\\(?(?:(EST|CST|PST)\\b|(Eastern|Central|Pacific) Standard Time)\\)?", Pattern.CASE_INSENSITIVE);
    private static final Prefiltered DAY = Prefiltered.compile("\\b(April|May|June|July|August|September|October) (\\d{1,2})\\b(?:,? (\\d{4}))?");

    @Override
    public String meant() {
        return zone;
    }

    /** The times of a filing that are so: May to September have daylight saving time in every year since 1967, April and October by their middle. */
    public static List<ClockZone> in(Filing filing) {
        List<ClockZone> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("est", "cst", "pst", "standard")) {
            String text = sentence.text();
            if (!text.contains("ST") && !text.contains("tandard Time")) {
                continue;
            }
            Matcher time = TIME.matcher(text);
            Matcher day = DAY.matcher(text);
            if (time.find() && day.find() && summer(day)) {
                String zone = (time.group(1) != null ? time.group(1) : time.group(2).substring(0, 1) + "ST").toUpperCase(Locale.ROOT);
                found.add(new ClockZone(sentence, zone.charAt(0) + "DT", time.start(), time.end()));
            }
        }
        return found;
    }

    private static boolean summer(Matcher day) {
        Month month = Month.valueOf(day.group(1).toUpperCase(Locale.ROOT));
        int date = Integer.parseInt(day.group(2));
        return (month != Month.APRIL || date > 7) && (month != Month.OCTOBER || date < 25);
    }
}
