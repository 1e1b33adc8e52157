package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
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
 * A change that a sentence gives as a reason ("due to the growth of service revenues") beside the line of the income statement it names: {@code now} and {@code then}. A plain change is borne out by any earlier period of the
 * same length; a steady one ({@code kind} STEADY_CHANGE) has to be seen on every same period a year before. {@code against} counts the comparisons that show it the other way, none where it is borne out.
 */
public record Cause(Sentence sentence, String kind, int against, Fact now, Fact then, int from, int to) implements SentencePart {

    private static final Prefiltered REASON = Prefiltered.compile("\\b(?:due (?:mainly |primarily |largely |principally )?to|driven by|as a result of|because of|attributable to) ((?:an? |the |our |continued |steady |strong |significant ){0,3})"
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

    /** The reasons of a filing that name a line of its income statement. */
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
        List<Cause> compared = new ArrayList<>();
        boolean along = false;
        for (Table table : filing.statements()) {
            for (Row row : table.kind() == StatementKind.INCOME_STATEMENT ? table.rows() : List.<Row>of()) {
                if (line(row.key()).equals(name)) {
                    for (Fact now : row.facts()) {
                        for (Fact then : row.facts()) {
                            if (compared(now, then) && (!steady || now.period().endsYearAfter(then.period()))) {
                                int moved = now.value().abs().compareTo(then.value().abs()) * sign;
                                along |= moved > 0 && !steady;
                                compared.add(new Cause(sentence, steady ? "STEADY_CHANGE" : "CHANGE", moved < 0 ? 1 : 0, now, then, reason.start(), reason.end()));
                            }
                        }
                    }
                }
            }
        }
        int against = along ? 0 : compared.stream().mapToInt(Cause::against).sum();
        compared.stream().filter(cause -> against == 0 || cause.against > 0).findFirst().ifPresent(first -> found.add(new Cause(sentence, first.kind, against, first.now, first.then, first.from, first.to)));
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
