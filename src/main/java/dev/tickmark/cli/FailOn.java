package dev.tickmark.cli;

import dev.tickmark.finding.Finding;
import dev.tickmark.finding.Kind;
import dev.tickmark.finding.Severity;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From which finding on a check fails: of one kind, at least of a severity. */
record FailOn(Kind kind, Severity severity) {

    boolean isMetBy(Finding finding) {
        return finding.kind() == kind && finding.severity().atLeast(severity);
    }

    /** Reads "INCONSISTENCY:HIGH". */
    static final class Converter implements ITypeConverter<FailOn> {

        @Override
        public FailOn convert(String text) {
            String[] parts = text.toUpperCase(Locale.ROOT).split(":", -1);
            try {
                if (parts.length == 2) {
                    return new FailOn(Kind.valueOf(parts[0]), Severity.valueOf(parts[1]));
                }
            } catch (IllegalArgumentException unknown) {
                // answered below, like every other wrong form
            }
            throw new TypeConversionException("'" + text + "' is not KIND:SEVERITY, such as INCONSISTENCY:HIGH; kinds are " + java.util.Arrays.toString(Kind.values()) + ", severities "
                    + java.util.Arrays.toString(Severity.values()));
        }
    }
}
