package dev.tickmark.recognition;

import dev.tickmark.amount.NumberScanner;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.source.TextSpan;
import dev.tickmark.source.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One row as an echo has it: "Cost of equipment sales 22,345 2,638,334 20.2" in a cell into which a scanner ran several rows. {@code start} and {@code end} are its place in the
 * echo's text; it is {@code clean} if nothing but white space stands between its numbers and all its digits are numbers.
 */
record EchoReading(Unread echo, String caption, String key, List<PrintedNumber> numbers, int start, int end, boolean clean) {

    private static final Prefiltered STRAY_LETTER = Prefiltered.compile("[:;]\\s?\\p{L}$");
    private static final int LONGEST_CAPTION = 100;

    /** The readings of an echo, in its order, words without numbers left out. */
    static List<EchoReading> of(Unread echo) {
        String text = echo.text();
        List<EchoReading> readings = new ArrayList<>();
        List<PrintedNumber> run = new ArrayList<>();
        int start = 0;
        int at = 0;
        boolean clean = true;
        for (PrintedNumber number : NumberScanner.scan(text).numbers()) {
            String gap = text.substring(at, number.start());
            int words = firstLetter(gap);
            boolean named = words < gap.length();
            if (named && !run.isEmpty()) {
                readings.add(of(echo, run, start, clean && !hasDigit(gap.substring(0, words))));
                run.clear();
                start = at;
            }
            if (run.isEmpty()) {
                clean = !hasDigit(gap.substring(words));
            } else {
                clean &= gap.isBlank();
            }
            run.add(number);
            at = number.end();
        }
        if (!run.isEmpty()) {
            readings.add(of(echo, run, start, clean && !hasDigit(text.substring(at, at + firstLetter(text.substring(at))))));
        }
        return List.copyOf(readings);
    }

    private static EchoReading of(Unread echo, List<PrintedNumber> run, int from, boolean clean) {
        int first = run.get(0).start();
        int start = from + firstLetter(echo.text().substring(from, first));
        String words = echo.text().substring(start, first);
        String caption = TableRecogniser.tidy(STRAY_LETTER.matcher(TableRecogniser.withoutHeading(Captions.spaced(words.strip()))).replaceFirst(""));
        boolean named = !caption.isEmpty() && caption.length() <= LONGEST_CAPTION && balanced(words) && words.indexOf('<') < 0 && words.indexOf('>') < 0;
        return new EchoReading(echo, caption, Captions.key(caption), List.copyOf(run), start, run.get(run.size() - 1).end(), clean && named);
    }

    private static int firstLetter(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean balanced(String words) {
        return words.chars().filter(c -> c == '(').count() == words.chars().filter(c -> c == ')').count();
    }

    /** Its figures in one line, to see whether it is printed elsewhere in the same way. */
    String figures() {
        return numbers.stream().map(n -> n.value().toPlainString()).collect(Collectors.joining(" "));
    }

    TextSpan place(int from, int to) {
        return place(echo, from, to);
    }

    /** The place in the filing of a part of an echo's text. */
    static TextSpan place(Unread echo, int from, int to) {
        TextSpan whole = (TextSpan) echo.location();
        return new TextSpan(whole.start() + from, whole.start() + to, whole.line(), whole.column() + from);
    }

    TextSpan place() {
        return place(start, end);
    }

    String printed(PrintedNumber number) {
        return echo.text().substring(number.start(), number.end());
    }
}
