package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says when a fiscal year of a given name ends ("fiscal 2002, ending March 31, 2003"). {@code lag} is the months from the January of the year's name to that end;
 * {@code conforms} whether the filing names most of its fiscal years so. The phrase stands from {@code from} to {@code to} in the sentence.
 */
public record FiscalYearName(int year, LocalDate end, boolean conforms, Sentence sentence, int from, int to) {

    private static final Prefiltered NAME = Prefiltered.compile("\\b(?:fiscal(?: year)?|FY) ?((?:19|20)\\d{2})\\b[\"\u201d)]*,? ?\\(?(?:the )?(?:(?:fiscal )?year )?(?:which |that )?(?:ending|ended|ends|will end)(?: on)? ", Pattern.CASE_INSENSITIVE);

    private static int lag(int year, LocalDate end) {
        return (end.getYear() - year) * 12 + end.getMonthValue();
    }

    /** The phrase as the sentence has it. */
    public String phrase() {
        return sentence.text().substring(from, to);
    }

    /** The fiscal years that a filing's sentences name with their ends. Ends a month apart are the same: 52- and 53-week years wander. */
    public static List<FiscalYearName> in(Filing filing) {
        List<FiscalYearName> found = new ArrayList<>();
        Map<Integer, Integer> lags = new HashMap<>();
        for (Sentence sentence : filing.prose().holding("fiscal", "fy")) {
            Matcher name = NAME.matcher(sentence.text());
            while ((sentence.text().contains("iscal") || sentence.text().contains("FY")) && name.find()) {
                String rest = sentence.text().substring(name.end(), Math.min(sentence.text().length(), name.end() + 24));
                Optional<DateScanner.Found> date = DateScanner.scan(rest).stream().filter(d -> d.start() == 0 && d.date().isPresent()).findFirst();
                if (date.isPresent()) {
                    int year = Integer.parseInt(name.group(1));
                    found.add(new FiscalYearName(year, date.get().date().get(), true, sentence, name.start(), name.end() + date.get().end()));
                    lags.merge(lag(year, date.get().date().get()), 1, Integer::sum);
                }
            }
        }
        int usual = usual(found, lags);
        return found.stream().map(n -> new FiscalYearName(n.year, n.end, Math.abs(lag(n.year, n.end) - usual) <= 1, n.sentence, n.from, n.to)).toList();
    }

    private static int usual(List<FiscalYearName> names, Map<Integer, Integer> lags) {
        int usual = 0;
        int most = 0;
        for (FiscalYearName name : names) {
            int lag = lag(name.year, name.end);
            if (lags.get(lag) > most) {
                most = lags.get(lag);
                usual = lag;
            }
        }
        return usual;
    }
}
