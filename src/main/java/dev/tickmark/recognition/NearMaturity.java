package dev.tickmark.recognition;

import dev.tickmark.source.Prefiltered;
import dev.tickmark.statement.Column;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Row;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Debt whose caption says when it is due ("Convertible notes due March 2005") and that stands in the balance sheet below current liabilities: {@code months} from the balance sheet date to the last day it can be due. */
public record NearMaturity(Fact figure, LocalDate due, long months) implements Wording {

    private static final Prefiltered DUE = Prefiltered.compile("\\b(?:due|maturing|payable)(?: (?:in|on))?(?: (january|february|march|april|may|june|july|august|september|october|november|december)(?: \\d{1,2},?)?)? ((?:19|20)\\d\\d)\\b", Pattern.CASE_INSENSITIVE);

    @Override
    public Spot at() {
        return Spot.of(figure);
    }

    @Override
    public String meant() {
        return String.valueOf(months + 1);
    }

    /** The debt of a filing's latest balance sheet. */
    public static List<NearMaturity> in(Filing filing) {
        List<NearMaturity> found = new ArrayList<>();
        for (Table table : filing.statements()) {
            Optional<Row> current = table.kind() != StatementKind.BALANCE_SHEET ? Optional.empty() : table.rows().stream().filter(row -> row.concept().equals("CURRENT_LIABILITIES")).findFirst();
            if (current.isEmpty()) {
                continue;
            }
            Optional<LocalDate> latest = table.columns().stream().filter(column -> column.role() == FactRole.AMOUNT && column.period().isInstant()).map(Column::period).map(period -> period.end()).max(LocalDate::compareTo);
            for (Row row : table.rows()) {
                Matcher due = DUE.matcher(row.caption());
                if (latest.isPresent() && row.index() > current.get().index() && due.find() && !row.caption().toLowerCase(Locale.ROOT).contains("through")) {
                    LocalDate last = last(due);
                    row.facts().stream().filter(fact -> fact.role() == FactRole.AMOUNT && !fact.nil() && fact.value().signum() > 0 && fact.period().isInstant() && fact.end().equals(latest.get()))
                            .forEach(fact -> found.add(new NearMaturity(fact, last, ChronoUnit.MONTHS.between(fact.end(), last))));
                }
            }
        }
        return found;
    }

    private static LocalDate last(Matcher due) {
        Month month = due.group(1) == null ? Month.DECEMBER : Month.valueOf(due.group(1).toUpperCase(Locale.ROOT));
        return YearMonth.of(Integer.parseInt(due.group(2)), month).atEndOfMonth();
    }
}
