package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number and a word beside it that do not go together: an ordinal with another number's ending ("33nd"), one "Year Ended" before two dates. {@code meant} is what goes with it. */
public record Agreement(Sentence sentence, String meant, int from, int to) implements SentencePart {

    private static final Prefiltered ORDINAL = Prefiltered.compile("(?<![\\w.,/-])(\\d{1,3})(st|nd|rd|th)(?![\\w-])");
    private static final Prefiltered ENDED = Prefiltered.compile("^(?:For )?the (Year|Quarter) Ended ([A-Z][a-z]{2,9}\\.? \\d{1,2}, ?\\d{4})(?:,| and|, and) ([A-Z][a-z]{2,9}\\.? \\d{1,2}, ?\\d{4})\\s*$", Pattern.CASE_INSENSITIVE);

    /** The places of a filing that are so. */
    public static List<Agreement> in(Filing filing) {
        List<Agreement> found = new ArrayList<>();
        for (Sentence sentence : filing.sentences()) {
            String text = sentence.text();
            if (hasOrdinal(text)) {
                ordinals(sentence, found);
            }
            Matcher ended = text.length() < 120 && text.contains("nded") ? ENDED.matcher(text.strip()) : null;
            if (ended != null && ended.find()) {
                int at = text.indexOf(ended.group(1));
                found.add(new Agreement(sentence, ended.group(1) + "s", at, at + ended.group(1).length()));
            }
        }
        return found;
    }

    private static void ordinals(Sentence sentence, List<Agreement> found) {
        Matcher ordinal = ORDINAL.matcher(sentence.text());
        while (ordinal.find()) {
            String right = ending(Integer.parseInt(ordinal.group(1)));
            if (!right.equals(ordinal.group(2))) {
                found.add(new Agreement(sentence, ordinal.group(1) + right, ordinal.start(), ordinal.end()));
            }
        }
    }

    /** Whether a letter that begins an ordinal's ending stands behind a digit anywhere. */
    private static boolean hasOrdinal(String text) {
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 's' || c == 'n' || c == 'r' || c == 't') && text.charAt(i - 1) >= '0' && text.charAt(i - 1) <= '9') {
                return true;
            }
        }
        return false;
    }

    private static String ending(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
