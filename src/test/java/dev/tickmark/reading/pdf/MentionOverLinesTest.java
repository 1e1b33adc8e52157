package dev.tickmark.reading.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.recognition.NonGaapUse;
import dev.tickmark.recognition.StatementRecogniser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What begins at the end of a line and goes on at the left of the next stands behind what comes before it in its line. */
class MentionOverLinesTest {

    private static List<NonGaapUse> first(String opening, String going) {
        PdfPages pages = new PdfPages().page().left(72, 72, "Northbridge reports its first quarter").left(72, 100, "HARBOUR TOWN - May 31, 2023 - Northbridge reported its results today.").left(100, 200, opening).left(90, 212, going);
        for (int line = 0; line < 16; line++) {
            pages.left(72, 240 + 24 * line, "The mills ran well in region " + (char) ('A' + line) + " all the time.");
        }
        return NonGaapUse.in(new StatementRecogniser().recognise(new Readers().read(pages.file()))).stream().filter(use -> use.use() == NonGaapUse.Use.FIRST).toList();
    }

    @Test
    void theStandardsFigureComesFirstWhereItIsToldFirst() {
        assertThat(first("First Quarter GAAP Diluted Earnings per Share (\"EPS\") of $0.20 and Non-GAAP Diluted EPS of", "$1.69, the best for years.")).allMatch(NonGaapUse::answered).isNotEmpty();
        assertThat(first("First Quarter Non-GAAP Diluted EPS of $1.69 and GAAP Diluted Earnings per Share (\"EPS\") of", "$0.20, the best for years.")).noneMatch(NonGaapUse::answered).isNotEmpty();
    }
}
