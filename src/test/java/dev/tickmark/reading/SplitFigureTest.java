package dev.tickmark.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitFigureTest {

    @Test
    void aBracketIsClosedByTheNextCell() {
        assertThat(SplitFigure.isClosed("(1,234", ")")).isTrue();
        assertThat(SplitFigure.isClosed("(3", ")%")).isTrue();
        assertThat(SplitFigure.isClosed("1,234", ")")).isFalse();
        assertThat(SplitFigure.isClosed("(1,234)", ")")).isFalse();
        assertThat(SplitFigure.isClosed("Other (income", ")")).isFalse();
    }

    @Test
    void aPercentSignStandsInTheNextCell() {
        assertThat(SplitFigure.isClosed("12.5", "%")).isTrue();
        assertThat(SplitFigure.isClosed("(21)", "%")).isTrue();
        assertThat(SplitFigure.isClosed("Change (net)", "%")).isFalse();
        assertThat(SplitFigure.isClosed("12.5%", "%")).isFalse();
    }

    @Test
    void theFigureStandsWhereItsDigitsAndItsBracketDo() {
        String text = "Caption,2004,,2003,\nSales,\"9,015\",,\"8,890\",\nCosts,\"(7,115\",),\"(7,001\",)\nResult,\"1,900\",,\"1,889\",\n";

        Document document = new Readers().read(new SourceFile("harbour.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));

        Grid grid = document.blocks().stream().filter(Grid.class::isInstance).map(Grid.class::cast).findFirst().orElseThrow();
        List<Cell> costs = grid.rows().stream().map(GridRow::cells).filter(cells -> cells.get(0).text().equals("Costs")).findFirst().orElseThrow();
        assertThat(costs).extracting(Cell::text).containsExactly("Costs", "(7,115)", "(7,001)");
        assertThat(costs.get(1).excerpt().printed(0, 7)).isEqualTo("(7,115\",)");
    }
}
