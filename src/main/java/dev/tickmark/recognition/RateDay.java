package dev.tickmark.recognition;

import dev.tickmark.statement.Column;
import dev.tickmark.statement.DateMention;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Sentence;
import dev.tickmark.statement.StatementKind;
import dev.tickmark.statement.Table;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The day that a sentence gives for the rate of a convenience translation, where it is another than that of the latest balance sheet: {@code balance}; {@code days} lie between the two. */
public record RateDay(DateMention day, LocalDate balance, long days) implements Wording {

    @Override
    public Spot at() {
        return new Spot(day.text(), day.location(), Optional.empty());
    }

    @Override
    public String meant() {
        return new dev.tickmark.statement.Instant(balance).words();
    }

    /** The days of a filing that translates and whose sentence on the rate names one day. */
    public static List<RateDay> in(Filing filing) {
        List<RateDay> found = new ArrayList<>();
        Optional<LocalDate> balance = filing.rates().isEmpty() ? Optional.empty() : latest(filing);
        for (Filing.Rate rate : balance.isEmpty() ? List.<Filing.Rate>of() : filing.rates()) {
            Fact figure = rate.figure();
            Sentence sentence = !figure.isTabular() && figure.row() >= 0 && figure.row() < filing.sentences().size() ? filing.sentences().get(figure.row()) : null;
            List<DateMention> days = sentence == null ? List.of() : within(filing, sentence);
            if (days.size() == 1 && days.get(0).date().isPresent() && found.isEmpty()) {
                found.add(new RateDay(days.get(0), balance.get(), Math.abs(ChronoUnit.DAYS.between(days.get(0).date().get(), balance.get()))));
            }
        }
        return found;
    }

    private static List<DateMention> within(Filing filing, Sentence sentence) {
        long first = sentence.location().order();
        long last = sentence.excerpt().location(sentence.text().length() - 1, sentence.text().length()).order();
        return filing.dates().stream().filter(day -> day.location().order() >= first && day.location().order() <= last).toList();
    }

    /** The latest day of a balance sheet that is translated. */
    private static Optional<LocalDate> latest(Filing filing) {
        LocalDate latest = null;
        for (Table table : filing.statements()) {
            for (Column column : table.kind() == StatementKind.BALANCE_SHEET && table.columns().stream().anyMatch(c -> c.role() == FactRole.TRANSLATION) ? table.columns() : List.<Column>of()) {
                latest = column.period().isStated() && (latest == null || column.period().end().isAfter(latest)) ? column.period().end() : latest;
            }
        }
        return Optional.ofNullable(latest);
    }
}
