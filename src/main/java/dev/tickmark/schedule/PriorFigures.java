package dev.tickmark.schedule;

import dev.tickmark.amount.Rounding;
import dev.tickmark.recognition.Captions;
import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The comparative figures of a filing beside the same figures in the filing before: one line of one statement for one period in one currency, under the same caption.
 * A line that a filing prints twice with different amounts stands for nothing; nor does a column most of whose lines differ, for then its period was misread in one of the two.
 */
public final class PriorFigures {

    /** Lines that mean the same however finely a statement is broken down. */
    private static final Set<String> WHOLE = Set.of("REVENUE", "GROSS_PROFIT", "OPERATING_INCOME", "PRETAX_INCOME", "INCOME_TAX", "NET_INCOME", "PROFIT_INCLUDING_NCI", "COMPREHENSIVE_INCOME",
            "CURRENT_ASSETS", "ASSETS", "CURRENT_LIABILITIES", "LIABILITIES", "EQUITY", "EQUITY_INCLUDING_NCI", "RETAINED_EARNINGS", "LIABILITIES_AND_EQUITY", "CASH", "CFO", "CFI", "CFF", "CASH_AT_END", "CASH_AT_BEGINNING");
    private static final int FEWEST = 3;
    private static final Prefiltered TELLS = Prefiltered.compile("(?<!amended and )\\b(?:re-?stat(?:ed?|ement|ing)s?|re-?classif\\w+|re-?cast|as (?:adjusted|revised|previously (?:reported|stated))|retrospective(?:ly)?|discontinued operations?"
            + "|prior[- ]period (?:error|adjustment)s?|correction of (?:an? )?errors?|change in accounting (?:policy|principle|polic)|change in presentation|to conform (?:to|with)|revised to|provisional(?:ly)? (?:amounts?|accounting))\\b", Pattern.CASE_INSENSITIVE);

    private final Filing now;
    private final Map<String, Fact> mine;
    private final Map<String, Fact> theirs;

    private PriorFigures(Filing now, Filing before) {
        this.now = now;
        mine = figures(now);
        theirs = figures(before);
    }

    /** The figures of a filing beside those of the one before. */
    public static PriorFigures of(Filing now, Filing before) {
        return new PriorFigures(now, before);
    }

    /** What the filing prints otherwise than the one before, the line that says most for each statement and period. */
    public List<Refiled> changed() {
        Map<String, List<Refiled.Pair>> columns = new LinkedHashMap<>();
        mine.forEach((key, fact) -> {
            if (theirs.containsKey(key)) {
                columns.computeIfAbsent(fact.statement() + " " + fact.period(), k -> new ArrayList<>()).add(new Refiled.Pair(fact, theirs.get(key)));
            }
        });
        boolean told = tells(now);
        List<Refiled> found = new ArrayList<>();
        for (List<Refiled.Pair> column : columns.values()) {
            List<Refiled.Pair> changed = column.stream().filter(pair -> !agree(pair)).toList();
            int agreeing = column.size() - changed.size();
            if (agreeing >= FEWEST && agreeing >= changed.size()) {
                most(changed).ifPresent(pair -> found.add(new Refiled(pair.now(), pair.before(), changed.stream().filter(other -> other != pair).toList(), agreeing, told)));
            }
        }
        return found;
    }

    /** How many figures of the filing before stand here as they were filed. */
    public int agreeing() {
        return (int) mine.entrySet().stream().filter(entry -> theirs.containsKey(entry.getKey()) && agree(new Refiled.Pair(entry.getValue(), theirs.get(entry.getKey())))).count();
    }

    private static Optional<Refiled.Pair> most(List<Refiled.Pair> changed) {
        return changed.stream().filter(pair -> WHOLE.contains(pair.now().concept()) && pair.now().concept().equals(pair.before().concept())).max(Comparator.comparing((Refiled.Pair pair) -> pair.difference().abs()).thenComparing(pair -> -pair.now().location().order()));
    }

    /** Alike within rounding, whichever way either filing rounds; a figure whose sign alone differs is printed on another convention. */
    private static boolean agree(Refiled.Pair pair) {
        Fact now = pair.now();
        Fact before = pair.before();
        if (now.nil() || before.nil() || now.value().abs().compareTo(before.value().abs()) == 0) {
            return true;
        }
        return now.interval().meets(before.interval()) || now.interval(Rounding.DOWN).meets(before.interval(Rounding.DOWN));
    }

    private static Map<String, Fact> figures(Filing filing) {
        Map<String, Fact> figures = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Table table : filing.statements()) {
            if (table.kind() == StatementKind.EQUITY_CHANGES || table.damaged()) {
                continue;
            }
            Map<Integer, Column> columns = new HashMap<>();
            table.columns().stream().filter(column -> column.role() == FactRole.AMOUNT && column.entity().isEmpty() && column.period().isStated()).forEach(column -> columns.put(column.index(), column));
            for (Row row : table.rows()) {
                for (Fact fact : row.facts()) {
                    if (columns.containsKey(fact.column()) && fact.role() == FactRole.AMOUNT && fact.uom().isCurrency()) {
                        String key = key(fact);
                        Fact other = figures.putIfAbsent(key, fact);
                        if (other != null && other.value().compareTo(fact.value()) != 0) {
                            twice.add(key);
                        }
                    }
                }
            }
        }
        figures.keySet().removeAll(twice);
        return figures;
    }

    private static String key(Fact fact) {
        return String.join("|", fact.statement().name(), Captions.key(fact.caption()), fact.period().end().toString(), Integer.toString(fact.period().months()), fact.uomCode());
    }

    /** A filing without prose, such as a bare instance, cannot tell: its notes stand elsewhere. */
    private static boolean tells(Filing filing) {
        if (filing.sentences().isEmpty()) {
            return true;
        }
        for (Sentence sentence : filing.sentences()) {
            if (TELLS.isIn(sentence.text())) {
                return true;
            }
        }
        for (Table table : filing.statements()) {
            if (TELLS.isIn(table.title()) || table.columns().stream().anyMatch(column -> TELLS.isIn(column.heading())) || table.rows().stream().anyMatch(row -> TELLS.isIn(row.caption()))) {
                return true;
            }
        }
        return false;
    }
}
