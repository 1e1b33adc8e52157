package dev.tickmark.rulebook;

import dev.tickmark.finding.Severity;
import java.math.BigDecimal;

/** A line of thresholds.csv: the code of the rule it serves, its name there, the value (shares and changes in percent), the severity of what crosses it, the unit in words and the source of the number. */
public record Threshold(String code, String name, BigDecimal value, Severity severity, String unit, String source) {
}
