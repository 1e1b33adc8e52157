package dev.tickmark.examination;

import dev.tickmark.amount.NumberScanner;
import dev.tickmark.amount.PrintedNumber;
import dev.tickmark.source.Unread;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Filing;
import dev.tickmark.statement.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers that stand in the filing where they could not be read as figures: echoes and run-together cells of a scan, each a possible second reading of a cell. */
final class SecondReadings {

    private static final int FEWEST_DIGITS = 4;
    private final Map<String, Unread> byDigits = new HashMap<>();
    private final Set<Integer> tables = new HashSet<>();
    private final boolean any;
    private final boolean scanned;

    private SecondReadings(boolean any, boolean scanned) {
        this.any = any;
        this.scanned = scanned;
    }

    static SecondReadings of(Filing filing) {
        SecondReadings readings = new SecondReadings(!filing.unread().isEmpty(), filing.scanned());
        for (Table table : filing.tables()) {
            if (table.damaged()) {
                readings.tables.add(table.number());
            }
        }
        for (Unread unread : filing.unread()) {
            for (PrintedNumber number : NumberScanner.scan(unread.text()).numbers()) {
                readings.byDigits.putIfAbsent(digits(number.value(), number.unit()), unread);
            }
        }
        return readings;
    }

    private static String digits(BigDecimal value, BigDecimal unit) {
        return value.divide(unit, 0, java.math.RoundingMode.HALF_EVEN).abs().toPlainString();
    }

    /** The place where the figure's other value is printed, if there is one with enough digits to be no accident. */
    Optional<Unread> of(Fact figure, BigDecimal value) {
        String digits = digits(value, figure.unit());
        return digits.length() < FEWEST_DIGITS ? Optional.empty() : Optional.ofNullable(byDigits.get(digits));
    }

    /** Whether the figure stands in a table of which other cells could not be read. */
    boolean damaged(Fact figure) {
        return tables.contains(figure.table());
    }

    /** Whether the filing was read from an image with damage: digits of any cell may then be misread. */
    boolean damaged() {
        return any;
    }

    /** Whether the filing was read off pictures of pages, whatever the damage. */
    boolean scanned() {
        return scanned;
    }
}
