package dev.tickmark.recognition;

import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A change that a sentence gives as a reason ("due to the growth of service revenues") and that the income statement shows the other way round: {@code now} against {@code then}. Of a plain change no earlier period of the
 * same length may bear it out; of a steady one ({@code kind} STEADY_CHANGE) each has to be seen on the same period a year before. {@code against} counts the comparisons that show it the other way.
 */
public record Cause(Sentence sentence, String kind, int against, Fact now, Fact then, int from, int to) implements SentencePart {

    private static final Pattern REASON = Pattern.compile("\\b(?:due (?:mainly |primarily |largely |principally )?to|driven by|as a result of|because of|attributable to) ((?:an? |the |our |continued |steady |strong |significant ){0,3})"
            + "(growth|increase|rise|decline|decrease|fall) (?:of|in) (?:our |the |total )?([a-z][a-z,&' -]{1,60}?)(?=[.;,]| (?:and|from|for|during|in|as|compared|which|of|by|at|to|over|due)\\b)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> RISES = Set.of("growth", "increase", "rise");
    private static final int SHORTEST = 4;

    @Override
    public String meant() {
        return now.text() + " after " + then.text();
    }

    @Override
    public List<Spot> beside() {
        return List.of(Spot.of(now), Spot.of(then));
    }

    /** The reasons of a filing that are so. */
    public static List<Cause> in(Filing filing) {
        List<Cause> found = new ArrayList<>();
        for (Sentence sentence : filing.prose().holding("due", "driven", "result", "because", "attributable")) {
            String text = sentence.text();
            Matcher reason = text.contains("due ") || text.contains("Due ") || text.contains("iven by") || text.contains("esult of") || text.contains("ecause of") || text.contains("ttributable") ? REASON.matcher(text) : null;
            while (reason != null && reason.find()) {
                String name = line(Captions.key(Abbreviations.in(filing, reason.group(3))));
                if (name.length() >= SHORTEST) {
                    search(filing, sentence, reason, name, found);
                }
            }
        }
        return found;
    }

    private static void search(Filing filing, Sentence sentence, Matcher reason, String name, List<Cause> found) {
        int sign = RISES.contains(reason.group(2).toLowerCase(Locale.ROOT)) ? 1 : -1;
        boolean steady = reason.group(1).toLowerCase(Locale.ROOT).contains("steady");
        List<Cause> against = new ArrayList<>();
        boolean along = false;
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.INCOME_STATEMENT ? table.rows() : List.<Row>of()) {
                if (line(row.key()).equals(name)) {
                    for (Fact now : row.facts()) {
                        for (Fact then : row.facts()) {
                            int moved = compared(now, then) && (!steady || now.period().endsYearAfter(then.period())) ? now.value().abs().compareTo(then.value().abs()) : 0;
                            along |= moved * sign > 0 && !steady;
                            if (moved * sign < 0) {
                                against.add(new Cause(sentence, steady ? "STEADY_CHANGE" : "CHANGE", 1, now, then, reason.start(), reason.end()));
                            }
                        }
                    }
                }
            }
        }
        if (!along && !against.isEmpty()) {
            Cause first = against.get(0);
            found.add(new Cause(sentence, first.kind, against.size(), first.now, first.then, first.from, first.to));
        }
    }

    /** The name of a line of business, without what may be said or left out with it. */
    static String line(String key) {
        String name = key.startsWith("total ") ? key.substring(6) : key;
        for (String ending : List.of(" business", " revenues", " revenue")) {
            name = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        return name;
    }

    private static boolean compared(Fact now, Fact then) {
        return now.role() == FactRole.AMOUNT && then.role() == FactRole.AMOUNT && now.months() > 0 && now.months() == then.months() && then.end().isBefore(now.end()) && now.uom().equals(then.uom());
    }
}
