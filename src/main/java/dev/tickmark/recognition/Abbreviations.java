package dev.tickmark.recognition;

import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Abbreviations that a filing explains where it first uses them, in brackets behind the words or the words behind it: "Systems Integration (SI)". */
final class Abbreviations {

    private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]{2,6}\\b");

    private Abbreviations() {
    }

    /** The text with the abbreviations in it written out, as far as the filing explains them. */
    static String in(Filing filing, String text) {
        Matcher found = ABBREVIATION.matcher(text);
        return found.find() ? found.replaceAll(written -> Matcher.quoteReplacement(words(filing, written.group()))) : text;
    }

    /** The words an abbreviation stands for; itself where the filing does not say. */
    private static String words(Filing filing, String abbreviation) {
        StringBuilder initials = new StringBuilder();
        for (char letter : abbreviation.toCharArray()) {
            initials.append(initials.isEmpty() ? "" : "[ -]").append(letter).append("[a-z]+");
        }
        Pattern explained = Pattern.compile("\\b(" + initials + ") ?\\(" + abbreviation + "\\)|\\b" + abbreviation + " ?\\((" + initials + ")\\)");
        for (Sentence sentence : filing.sentences()) {
            Matcher words = sentence.text().contains(abbreviation) ? explained.matcher(sentence.text()) : null;
            if (words != null && words.find()) {
                return words.group(1) == null ? words.group(2) : words.group(1);
            }
        }
        return abbreviation;
    }
}
