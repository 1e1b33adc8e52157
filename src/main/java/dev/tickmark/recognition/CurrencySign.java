package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount in yen marked with a plain Y, in a filing that marks its yen otherwise ({@code usual}). */
public record CurrencySign(Sentence sentence, String usual, int from, int to) implements SentencePart {

    private static final Pattern LETTER = Pattern.compile("Y(?<![\\p{L}\\d]Y)(?= ?\\d{1,3}(?:,\\d{3}|\\.\\d| (?:m|b)illion))");

    @Override
    public String meant() {
        return usual;
    }

    /** The signs of a filing that are so. */
    public static List<CurrencySign> in(Filing filing) {
        String usual = "";
        for (Sentence sentence : filing.sentences()) {
            if (usual.isEmpty()) {
                usual = sentence.text().contains("JPY") ? "JPY" : sentence.text().contains("\u00a5") ? "\u00a5" : "";
            }
        }
        List<CurrencySign> found = new ArrayList<>();
        for (Sentence sentence : usual.isEmpty() ? List.<Sentence>of() : filing.prose().holding("y")) {
            Matcher letter = LETTER.matcher(sentence.text());
            if (sentence.text().indexOf('Y') >= 0 && letter.find()) {
                int to = letter.end();
                while (to < sentence.text().length() && " ,.0123456789".indexOf(sentence.text().charAt(to)) >= 0) {
                    to++;
                }
                while (!Character.isDigit(sentence.text().charAt(to - 1))) {
                    to--;
                }
                found.add(new CurrencySign(sentence, usual, letter.start(), to));
            }
        }
        return found;
    }
}
