package dev.tickmark.schedule;

/** A closing balance, or a result, beside what the lines that lead to it make of it. */
public record RollForward(Working working, Identity identity, Measured measured) implements Comparison {

    /** Whether the flows in it run over a quarter. */
    public boolean isQuarterly() {
        return working.terms().stream().mapToInt(term -> term.fact().months()).anyMatch(months -> months > 0 && months <= 3);
    }
}
