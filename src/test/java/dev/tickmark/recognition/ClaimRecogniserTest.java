package dev.tickmark.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.reading.Block;
import dev.tickmark.reading.Document;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.TextSpan;
import dev.tickmark.statement.Claim;
import dev.tickmark.statement.Direction;
import dev.tickmark.statement.Fact;
import dev.tickmark.statement.Hedge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimRecogniserTest {

    private static final FiscalCalendar CALENDAR = FiscalCalendar.learn(List.of("full fiscal year 2002, ending March 31, 2003 (\"fiscal 2002\")", "three months ended March 31, 2003"));

    @Test
    void anAmountWithTwoChangesIsThreeClaims() {
        assertThat(said("Revenue in 4Q02 totaled JPY13,036 million, an increase of 7.7% compared to 4Q01 and 23.4% from 3Q02.")).containsExactly(
                "AMOUNT 13036000000 REVENUE 4Q02 -", "CHANGE_PERCENT 7.7 REVENUE 4Q02 4Q01 UP", "CHANGE_PERCENT 23.4 REVENUE 4Q02 3Q02 UP");
    }

    @Test
    void upAndDownOnAPeriodAreChanges() {
        assertThat(said("Cost of revenues for 4Q02 came to JPY765 million, down 9.4% on 4Q01 and up 1.4% on 3Q02.")).containsExactly(
                "AMOUNT 765000000 COST_OF_REVENUE 4Q02 -", "CHANGE_PERCENT -9.4 COST_OF_REVENUE 4Q02 4Q01 DOWN", "CHANGE_PERCENT 1.4 COST_OF_REVENUE 4Q02 3Q02 UP");
    }

    @Test
    void aChangeBeforeItsAmountBelongsToTheSamePeriod() {
        assertThat(said("Net sales decreased 8.0% to JPY4,905 million in 4Q02 compared to 4Q01, but increased 33.2% compared to 3Q02.")).containsExactly(
                "CHANGE_PERCENT -8.0 REVENUE 4Q02 4Q01 DOWN", "AMOUNT 4905000000 REVENUE 4Q02 4Q01 DOWN", "CHANGE_PERCENT 33.2 REVENUE 4Q02 3Q02 UP");
        assertThat(said("Net sales increased 13.2% to JPY931 million in 4Q02 compared to 4Q01 and 2.0% compared to 3Q02.")).contains("CHANGE_PERCENT 2.0 REVENUE 4Q02 3Q02 UP");
    }

    @Test
    void amountsComparedWithHaveTheirOwnPeriodAndSign() {
        assertThat(said("The operating loss was JPY446 million in 4Q02 as compared to the operating income of JPY186 million in 4Q01 and a loss of JPY567 million in 3Q02.")).containsExactly(
                "AMOUNT -446000000 OPERATING_INCOME 4Q02 -", "AMOUNT 186000000 OPERATING_INCOME 4Q01 -", "AMOUNT -567000000 OPERATING_INCOME 3Q02 -");
        assertThat(said("Operating loss narrowed from JPY 567 million in 3Q02 to JPY 446 million in 4Q02.")).containsExactly("AMOUNT -567000000 OPERATING_INCOME 3Q02 -", "AMOUNT -446000000 OPERATING_INCOME 4Q02 3Q02 IMPROVED");
    }

    @Test
    void aBracketedFigureIsNotNegatedTwice() {
        assertThat(said("Net loss was $(7.3) million in 4Q02.")).containsExactly("AMOUNT -7300000 NET_INCOME 4Q02 -");
    }

    @Test
    void aSecondCurrencyIsTheSameAmount() {
        List<Claim> claims = claims("Revenues totaled JPY 13 billion (\\$ 110 million) in 4Q02.");

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).figure().text()).isEqualTo("JPY 13");
        assertThat(claims.get(0).figure().unit()).isEqualByComparingTo("1000000000");
        assertThat(claims.get(1).figure().uomCode()).isEqualTo("USD");
        assertThat(claims.get(1).pair()).contains(claims.get(0).figure());
    }

    @Test
    void perShareFiguresBelongToTheAmountBeforeThem() {
        assertThat(said("We recorded a net loss of $7.3 million, or $0.33 per diluted share, in 4Q02 compared to net income of $8.8 million, or $0.40 per diluted share, in 4Q01.")).containsExactly(
                "AMOUNT -7300000 NET_INCOME 4Q02 -", "PER_SHARE -0.33 EPS_DILUTED 4Q02 -", "AMOUNT 8800000 NET_INCOME 4Q01 -", "PER_SHARE 0.40 EPS_DILUTED 4Q01 -");
        assertThat(said("Basic net loss per ADS equivalent was JPY(-)47.52 in 4Q02, compared to JPY(-)37.07 in 4Q01.")).containsExactly("PER_SHARE -47.52 EPS_ADS 4Q02 -", "PER_SHARE -37.07 EPS_ADS 4Q01 -");
    }

    @Test
    void marginsAreRatiosAndMoveInPoints() {
        assertThat(said("The gross margin ratio improved to 13.4% in 4Q02 compared to 11.2% in 4Q01.")).containsExactly("RATIO 13.4 'gross margin ratio' 4Q02 4Q01 IMPROVED", "RATIO 11.2 'gross margin ratio' 4Q01 -");
        assertThat(said("Gross margin improved 220 basis points to 34.2% in 4Q02 from 32.0% in 4Q01.")).containsExactly("CHANGE_POINTS 2.20 'gross margin' 4Q02 4Q01 IMPROVED", "RATIO 34.2 'gross margin' 4Q02 4Q01 IMPROVED", "RATIO 32.0 'gross margin' 4Q01 -");
    }

    @Test
    void relativePeriodsAreCountedBack() {
        assertThat(said("Revenue for 4Q02 grew 5% year-over-year and 2% sequentially.")).containsExactly("CHANGE_PERCENT 5 REVENUE 4Q02 4Q01 UP", "CHANGE_PERCENT 2 REVENUE 4Q02 3Q02 UP");
        assertThat(said("Revenues for fiscal 2002 were $44 million, a 10.3% increase from the previous year.")).containsExactly("AMOUNT 44000000 REVENUE FY2002 -", "CHANGE_PERCENT 10.3 REVENUE FY2002 FY2001 UP");
        assertThat(said("Revenues for 4Q02 were $245.4 million compared to $202.5 million for the same quarter last year, an increase of 21.1%.")).containsExactly(
                "AMOUNT 245400000 REVENUE 4Q02 -", "AMOUNT 202500000 REVENUE 4Q01 -", "CHANGE_PERCENT 21.1 REVENUE 4Q02 4Q01 UP");
    }

    @Test
    void changesInMoneyAreKeptApart() {
        assertThat(said("Net sales increased by $5.0 million, or 10%, to $55.0 million in fiscal 2002 from $50.0 million in fiscal 2001.")).containsExactly(
                "CHANGE_AMOUNT 5000000 REVENUE FY2002 FY2001 UP", "CHANGE_PERCENT 10 REVENUE FY2002 FY2001 UP", "AMOUNT 55000000 REVENUE FY2002 FY2001 UP", "AMOUNT 50000000 REVENUE FY2001 -");
    }

    @Test
    void balancesAreOfADay() {
        List<Claim> claims = claims("Cash and cash equivalents were $45.2 million as of March 31, 2003, compared to $40.1 million at March 31, 2002.");

        assertThat(claims).extracting(claim -> claim.period().words()).containsExactly("31 Mar 2003", "31 Mar 2002");
        assertThat(claims).extracting(Claim::concept).containsOnly("CASH");
    }

    @ParameterizedTest
    @ValueSource(strings = {"We expect revenue of $970 million to $1.06 billion in fiscal 2003.", "Revenue for fiscal 2003 is expected to be $970 million.", "The company anticipates that net income will be $5 million.",
            "Revenues and net income were $10.0 million and $2.0 million, respectively.", "It plans to issue 8,400 new shares of common stock at a price of JPY418,200.", "The new product, which grew 5%, is sold in 30 countries.",
            "Due to increased sales of $5 million we hired 300 people."})
    void plansAndWhatCannotBePlacedClaimNothing(String text) {
        assertThat(said(text)).isEmpty();
    }

    @Test
    void adjustedAndPartialMetricsAreNotTheWhole() {
        assertThat(claims("Adjusted net income was $7.0 million in 4Q02.")).singleElement().satisfies(claim -> {
            assertThat(claim.metric()).isEqualTo("adjusted net income");
            assertThat(claim.concept()).isNotEqualTo("NET_INCOME");
        });
        assertThat(claims("Excluding special items, net income was $7.0 million in 4Q02.").get(0).metric()).startsWith("net income excluding special items");
        assertThat(said("Our Harbour segment reported operating income of $5.0 million in 4Q02. Operating income was $3.0 million in 4Q01.")).containsExactly(
                "AMOUNT 5000000 'operating income in part' 4Q02 -", "AMOUNT 3000000 'operating income in part' 4Q01 -");
    }

    @Test
    void listsWithRespectivelyArePairedWherePlain() {
        assertThat(said("Research and development expenses were $10.0 million and $8.0 million in fiscal 2002 and fiscal 2001, respectively.")).containsExactly(
                "AMOUNT 10000000 RESEARCH_DEVELOPMENT FY2002 -", "AMOUNT 8000000 RESEARCH_DEVELOPMENT FY2001 -");
    }

    @Test
    void thisComparesSpeaksOfTheSentenceBefore() {
        assertThat(said("Operating loss was JPY 446 million in 4Q02. This compares to a profit of JPY 186 million in 4Q01.")).containsExactly("AMOUNT -446000000 OPERATING_INCOME 4Q02 -", "AMOUNT 186000000 OPERATING_INCOME 4Q01 -");
    }

    @Test
    void theHeadingOfAListGivesThePeriod() {
        assertThat(said("Full fiscal year 2002:", "- Operating loss was JPY 1.7 billion.")).containsExactly("AMOUNT -1700000000 OPERATING_INCOME FY2002 -");
    }

    @Test
    void thePeriodFollowsFromTheTwoComparedWith() {
        assertThat(said("Interest expense was JPY315 million, a decrease of 28.8% compared to 4Q01 and a decrease of 27.0% compared to 3Q02.").get(0)).isEqualTo("AMOUNT 315000000 INTEREST_EXPENSE 4Q02 -");
        assertThat(claims("Interest expense was JPY315 million.").get(0).period().isStated()).isFalse();
    }

    @Test
    void hedgesAreKept() {
        assertThat(claims("Revenue was about $30 million in 4Q02.").get(0).hedge()).isEqualTo(Hedge.ABOUT);
        assertThat(claims("Revenue grew more than 10% in 4Q02 compared to 4Q01.").get(0).hedge()).isEqualTo(Hedge.MORE_THAN);
    }

    @Test
    void labelsAreNoFigures() {
        assertThat(read("Under Rule 144, see Note 12, Table 3 and page 45 of Form 20-F for 2003; call (412) 317-0088 at 9:00 am on May 21.").facts()).extracting(Fact::text).isEmpty();
        assertThat(read("We own 37.9% of it and served 6,000 customers.").facts()).extracting(Fact::text).containsExactly("37.9%", "6,000");
    }

    @Test
    void aTornFigureIsNotGuessed() {
        assertThat(read("Net income was $1, 465,000 in 4Q02.").facts()).isEmpty();
    }

    @Test
    void ratesAreReadBothWays() {
        assertThat(read("Translated at the rate of JPY118.07 = US\\$1.").rates()).singleElement().satisfies(rate -> {
            assertThat(rate.from() + "/" + rate.to()).isEqualTo("JPY/USD");
            assertThat(rate.rate()).isEqualByComparingTo(new BigDecimal("118.07"));
        });
        assertThat(read("The exchange rate used was RMB6.8755 to US$1.00.").rates()).singleElement().satisfies(rate -> assertThat(rate.from()).isEqualTo("CNY"));
    }

    @Test
    void aFigureStandsAtItsPrintedNumber() {
        Fact figure = claims("In brief:", "Revenue was JPY13,036 million in 4Q02.").get(0).figure();

        assertThat(figure.location()).isEqualTo(new TextSpan(22, 31, 2, 13));
        assertThat(figure.id()).isEqualTo("p22");
    }

    private static List<String> said(String... passages) {
        List<String> said = new ArrayList<>();
        for (Claim claim : claims(passages)) {
            boolean ratio = claim.kind() == Claim.Kind.RATIO || claim.kind() == Claim.Kind.CHANGE_POINTS;
            String metric = claim.concept().isEmpty() || ratio ? "'" + claim.metric() + "'" : claim.concept();
            said.add(claim.kind() + " " + claim.signedValue().toPlainString() + " " + metric + " " + name(claim.period()) + " " + name(claim.base()) + (claim.direction() == Direction.NONE ? "" : " " + claim.direction()));
        }
        return said;
    }

    private static String name(dev.tickmark.statement.Period period) {
        for (String label : List.of("4Q02", "4Q01", "3Q02", "FY2002", "FY2001")) {
            if (CALENDAR.period(label).filter(period::equals).isPresent()) {
                return label;
            }
        }
        return period.isStated() ? period.words() : "-";
    }

    private static List<Claim> claims(String... passages) {
        return read(passages).claims();
    }

    private static Prose read(String... passages) {
        List<Block> blocks = new ArrayList<>(SentencesTest.passages(passages));
        return ProseReader.read(new Document(new SourceFile("filing.txt", "", new byte[0]), "text", 0, blocks, List.of()), blocks, CALENDAR, block -> -1);
    }
}
