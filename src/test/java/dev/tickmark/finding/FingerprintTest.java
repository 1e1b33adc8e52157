package dev.tickmark.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.amount.Uom;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.FactRole;
import dev.tickmark.statement.Instant;
import dev.tickmark.statement.StatementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    private static Finding finding(String rule, String caption, String value, int year, int at) {
        Fact fact = new Fact("f" + at, value, new BigDecimal(value), new Uom("USD"), 3, 0, false, caption, "ASSETS", new Instant(LocalDate.of(year, 3, 31)), StatementKind.BALANCE_SHEET, FactRole.AMOUNT, 0, at, 0,
                new TextSpan(at, at + 1, at + 1, 1));
        return new Finding("", rule, "", Kind.RISK, Severity.LOW, "m", Mark.of("subject", fact), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    private static Finding phrase(String text, int at) {
        return new Finding("", "LAB-005", "", Kind.PRESENTATION, Severity.LOW, "m", Mark.of("date", text, new TextSpan(at, at + 1, at + 1, 1)), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    private static String id(Finding finding) {
        return Fingerprint.on(List.of(finding)).get(0).id();
    }

    @Test
    void sixteenHexadecimalDigits() {
        assertThat(id(finding("ART-001", "Total assets", "100", 2003, 5))).matches("[0-9a-f]{16}");
    }

    @Test
    void neitherPlaceNorValueMatters() {
        assertThat(id(finding("ART-001", "Total assets", "100", 2003, 5))).isEqualTo(id(finding("ART-001", "Total assets:", "200", 2003, 90)));
    }

    @Test
    void rulePeriodAndCaptionMatter() {
        String id = id(finding("ART-001", "Total assets", "100", 2003, 5));
        assertThat(id(finding("ART-002", "Total assets", "100", 2003, 5))).isNotEqualTo(id);
        assertThat(id(finding("ART-001", "Total assets", "100", 2002, 5))).isNotEqualTo(id);
        assertThat(id(finding("ART-001", "Assets", "100", 2003, 5))).isNotEqualTo(id);
    }

    @Test
    void alikeFindingsAreToldApartByTheirOrderInTheFiling() {
        List<Finding> there = Fingerprint.on(List.of(phrase("Marach 31", 10), phrase("Marach 31", 90)));
        List<Finding> back = Fingerprint.on(List.of(phrase("Marach 31", 90), phrase("Marach 31", 10)));
        assertThat(there.get(0).id()).isNotEqualTo(there.get(1).id()).isEqualTo(back.get(1).id());
        assertThat(there.get(1).id()).isEqualTo(back.get(0).id());
    }

    @Test
    void aCorrectedFigureInASentenceLeavesItTheSame() {
        assertThat(id(phrase("The company says that revenues rose by 12.5% to $48.2 million in the year.", 1))).isEqualTo(id(phrase("The company says that revenues rose by 13% to $49 million in the year.", 1)));
    }
}
