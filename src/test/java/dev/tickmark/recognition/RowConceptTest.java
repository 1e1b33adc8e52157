package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Readers;
import dev.tickmark.source.SourceFile;
import dev.tickmark.statement.Row;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a row stands for where its caption alone does not tell. */
class RowConceptTest {

    @Test
    void totalCostsBelowWhatEachLineCostsAreTheCostOfRevenue() {
        assertThat(concepts("""
                Northbridge Ltd
                Consolidated Statements of Operations
                (in thousands of dollars)
                	Year ended March 31, 2003	Year ended March 31, 2002
                Total revenues	44,017	39,904
                Cost of connectivity services	20,386	19,799
                Cost of systems integration	13,090	12,314
                Total costs	33,476	32,113
                Sales and marketing	3,176	3,038
                Total costs and expenses	36,652	35,151
                Operating income	7,365	4,753
                """, "Total costs")).containsExactly("COST_OF_REVENUE");
    }

    @Test
    void totalCostsOfEverythingAreNot() {
        assertThat(concepts("""
                Northbridge Ltd
                Consolidated Statements of Operations
                (in thousands of dollars)
                	Year ended March 31, 2003	Year ended March 31, 2002
                Total revenues	44,017	39,904
                Cost of revenues	33,476	32,113
                Sales and marketing	3,176	3,038
                Total costs	36,652	35,151
                Operating income	7,365	4,753
                """, "Total costs")).doesNotContain("COST_OF_REVENUE");
    }

    @Test
    void ofTwoCaptionsReadAsOneTheUpperNamesTheRow() {
        String flows = """
                Northbridge Ltd
                Consolidated Statements of Cash Flows
                (in thousands of dollars)
                	Year ended March 31, 2003	Year ended March 31, 2002
                Net cash provided by operating activities	1,581	1,161
                Repayments of long-term borrowings	(1,400)	(2,027)
                Principal payments under capital leases Net increase in short-term borrowings	(2,475)	(2,037)
                	1,003	799
                Net cash used in financing activities	(2,872)	(3,265)
                """;
        String joined = "Principal payments under capital leases Net increase in short-term borrowings";
        assertThat(concepts(flows, joined)).containsExactly("LEASE_PRINCIPAL_PAID");
        assertThat(concepts(flows.replace("	1,003	799", "Other	1,003	799"), joined)).containsExactly("");
    }

    private static List<String> concepts(String text, String caption) {
        SourceFile file = new SourceFile("filing.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        return new StatementRecogniser().recognise(new Readers().read(file)).tables().stream().flatMap(table -> table.rows().stream()).filter(row -> row.caption().equals(caption)).map(Row::concept).toList();
    }
}
