package dev.tickmark.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where measures are written down, and why others are not. */
final class MeasureSheet {

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, String> omitted = new LinkedHashMap<>();

    void add(String name, BigDecimal value, String uom, PeriodFigures period, List<Term> terms, String expression) {
        measures.add(new Measure(name, value, uom, period.span(), period.age(), terms, expression));
    }

    /** A quotient times a factor; left out where it is not known. */
    void ratio(String name, String uom, BigDecimal factor, PeriodFigures period, Quotient quotient) {
        if (quotient.isKnown()) {
            String prefix = factor.compareTo(BigDecimal.ONE) == 0 ? "" : factor.stripTrailingZeros().toPlainString() + " x ";
            add(name, quotient.value().multiply(factor), uom, period, quotient.terms(), prefix + quotient.text());
        }
    }

    void percent(String name, PeriodFigures period, Quotient quotient) {
        ratio(name, "%", HUNDRED, period, quotient);
    }

    /** The change in percent of a line that was positive. */
    void change(String name, PeriodFigures period, Line now, Line then) {
        if (now.isKnown() && then.isKnown() && then.signum() > 0) {
            percent(name, period, new Quotient(now.minus(then), then));
        }
    }

    /** Says why a measure is left out; the first reason given stays. */
    void omit(String name, String reason) {
        omitted.putIfAbsent(name, reason);
    }

    void addAll(List<Measure> more) {
        measures.addAll(more);
    }

    /** Takes over what stands on another sheet. */
    void take(MeasureSheet other) {
        measures.addAll(other.measures);
        other.omitted.forEach(omitted::putIfAbsent);
    }

    List<Measure> measures() {
        return List.copyOf(measures);
    }

    Map<String, String> omitted() {
        Map<String, String> left = new LinkedHashMap<>(omitted);
        measures.forEach(measure -> left.remove(measure.name()));
        return left;
    }

    /** Leaves out what makes no sense in a sector, with the reason. */
    void keepTo(Sector sector) {
        measures.stream().map(Measure::name).filter(sector::excludes).distinct().toList().forEach(name -> leaveOut(name, sector.reason()));
    }

    /** Leaves a measure out after all, with the reason. */
    void leaveOut(String name, String reason) {
        if (measures.removeIf(measure -> measure.name().equals(name))) {
            omitted.put(name, reason);
        }
    }
}
