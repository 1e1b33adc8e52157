package dev.tickmark.amount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberScannerTest {

    @Test
    void aCellWhoseClosingBracketWasLostIsNegative() {
        assertThat(values("(12,536,098")).containsExactly("-12536098");
        assertThat(values(" (1,499,999 ")).containsExactly("-1499999");
    }

    @Test
    void anOpenBracketAroundMoreOrBeforeAPlainNumberSaysNothing() {
        assertThat(values("(12,536 shares")).containsExactly("12536");
        assertThat(values("(3")).containsExactly("3");
    }

    private static List<String> values(String cell) {
        return NumberScanner.scanCell(cell).numbers().stream().map(number -> number.value().toPlainString()).toList();
    }
}
