package dev.tickmark.examination;

import dev.tickmark.rulebook.RuleFault;
import java.util.List;
import java.util.stream.Collectors;

/** A rulebook that does not compile: every fault with its file and line. */
public final class BrokenRulebookException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RuleFault> faults;

    BrokenRulebookException(List<RuleFault> faults) {
        super(faults.stream().map(RuleFault::toString).collect(Collectors.joining("\n", "the rulebook does not compile:\n", "")));
        this.faults = List.copyOf(faults);
    }

    /** What is wrong, by file and line. */
    public List<RuleFault> faults() {
        return faults;
    }
}
