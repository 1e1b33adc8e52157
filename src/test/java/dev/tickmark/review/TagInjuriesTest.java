package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A page with tags in which, one at a time, the printed number is changed without its tag or the tag without its number: at least 95 of 100 such changes are found, and the page as it is gives none. */
class TagInjuriesTest {

    private static final int TRIES = 200;
    private static final int FOUND_OF_A_HUNDRED = 95;
    private static final ReviewDesk DESK = ReviewDesk.with(Rulebook.in(Path.of("rules")));
    private static final Pattern TAG = Pattern.compile("<ix:nonFraction name=\"([^\"]+)\" contextRef=\"([^\"]+)\" unitRef=\"usd\" decimals=\"-3\" scale=\"3\"( sign=\"-\")? format=\"ixt:num-dot-decimal\">([0-9,]+)</ix:nonFraction>");

    /** Concept, caption, this year, last year; brackets are negative; a line without figures is a heading. */
    private static final String BALANCE = """
            AAA Assets
            CashAndCashEquivalentsAtCarryingValue Cash and cash equivalents 41,218 39,604
            AccountsReceivableNetCurrent Accounts receivable, net 63,480 59,311
            InventoryNet Inventories 27,315 24,198
            OtherAssetsCurrent Other current assets 5,395 4,426
            AssetsCurrent Total current assets 137,408 127,539
            PropertyPlantAndEquipmentNet Property, plant and equipment, net 88,614 81,907
            Goodwill Goodwill 30,250 30,250
            OtherAssetsNoncurrent Other assets 7,731 8,342
            Assets Total assets 264,003 248,038
            AAA Liabilities and equity
            AccountsPayableCurrent Accounts payable 38,774 36,015
            AccruedLiabilitiesCurrent Accrued liabilities 21,906 19,483
            LiabilitiesCurrent Total current liabilities 60,680 55,498
            LongTermDebtNoncurrent Long-term debt 72,400 76,900
            OtherLiabilitiesNoncurrent Other liabilities 9,138 11,203
            Liabilities Total liabilities 142,218 143,601
            CommonStockValue Common stock 1,250 1,250
            AdditionalPaidInCapital Additional paid-in capital 54,871 52,346
            RetainedEarningsAccumulatedDeficit Retained earnings 65,664 50,841
            StockholdersEquity Total shareholders' equity 121,785 104,437
            LiabilitiesAndStockholdersEquity Total liabilities and shareholders' equity 264,003 248,038
            """;
    private static final String INCOME = """
            Revenues Net sales 318,642 296,517
            CostOfRevenue Cost of sales 204,775 192,860
            GrossProfit Gross profit 113,867 103,657
            SellingGeneralAndAdministrativeExpense Selling, general and administrative expenses 71,436 67,218
            ResearchAndDevelopmentExpense Research and development expenses 12,683 11,930
            OperatingIncomeLoss Operating income 29,748 24,509
            InterestExpense Interest expense 4,162 4,507
            IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest Income before income taxes 25,586 20,002
            IncomeTaxExpenseBenefit Income taxes 6,102 4,801
            NetIncomeLoss Net income 19,484 15,201
            """;
    private static final String FLOWS = """
            NetIncomeLoss Net income 19,484 15,201
            DepreciationDepletionAndAmortization Depreciation and amortization 14,216 13,075
            IncreaseDecreaseInAccountsReceivable Change in accounts receivable (4,169) (2,846)
            IncreaseDecreaseInInventories Change in inventories (3,117) (1,258)
            IncreaseDecreaseInAccountsPayable Change in accounts payable 2,759 1,934
            NetCashProvidedByUsedInOperatingActivities Net cash provided by operating activities 29,173 26,106
            PaymentsToAcquirePropertyPlantAndEquipment Purchases of property, plant and equipment (20,923) (16,408)
            NetCashProvidedByUsedInInvestingActivities Net cash used in investing activities (20,923) (16,408)
            RepaymentsOfLongTermDebt Repayments of long-term debt (4,500) (4,500)
            ProceedsFromIssuanceOfCommonStock Proceeds from issuance of common stock 2,525 1,980
            PaymentsOfDividends Dividends paid (4,661) (4,120)
            NetCashProvidedByUsedInFinancingActivities Net cash used in financing activities (6,636) (6,640)
            CashAndCashEquivalentsPeriodIncreaseDecrease Net increase in cash and cash equivalents 1,614 3,058
            """;
    /** Flows that are tagged as what goes out. */
    private static final Set<String> OUTFLOWS = Set.of("IncreaseDecreaseInAccountsReceivable", "IncreaseDecreaseInInventories", "PaymentsToAcquirePropertyPlantAndEquipment", "RepaymentsOfLongTermDebt", "PaymentsOfDividends");

    private static String context(String id, String period) {
        return "<xbrli:context id=\"" + id + "\"><xbrli:entity><xbrli:identifier scheme=\"a\">1</xbrli:identifier></xbrli:entity><xbrli:period>" + period + "</xbrli:period></xbrli:context>\n";
    }

    private static String year(int year) {
        return "<xbrli:startDate>" + year + "-01-01</xbrli:startDate><xbrli:endDate>" + year + "-12-31</xbrli:endDate>";
    }

    private static String page() {
        return "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:ix=\"http://www.xbrl.org/2013/inlineXBRL\" xmlns:xbrli=\"http://www.xbrl.org/2003/instance\" xmlns:us-gaap=\"http://fasb.org/us-gaap/2023\">\n<body>\n<div style=\"display:none\"><ix:header><ix:resources>\n"
                + context("b0", "<xbrli:instant>2023-12-31</xbrli:instant>") + context("b1", "<xbrli:instant>2022-12-31</xbrli:instant>") + context("f0", year(2023)) + context("f1", year(2022))
                + "<xbrli:unit id=\"usd\"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>\n</ix:resources></ix:header></div>\n"
                + table("Consolidated Balance Sheets", "December 31, 2023", "December 31, 2022", "b", BALANCE)
                + table("Consolidated Statements of Income", "Year ended December 31, 2023", "Year ended December 31, 2022", "f", INCOME)
                + table("Consolidated Statements of Cash Flows", "Year ended December 31, 2023", "Year ended December 31, 2022", "f", FLOWS) + "</body>\n</html>\n";
    }

    private static String table(String title, String first, String second, String context, String lines) {
        StringBuilder out = new StringBuilder("<p>" + title + " (in thousands)</p>\n<table>\n<tr><td></td><td>" + first + "</td><td>" + second + "</td></tr>\n");
        for (String line : lines.split("\n")) {
            String[] words = line.split(" ");
            boolean heading = words[0].equals("AAA");
            int captions = words.length - (heading ? 0 : 2);
            String caption = String.join(" ", List.of(words).subList(1, captions));
            out.append("<tr><td>").append(caption).append("</td><td>").append(heading ? "" : cell(words[0], context + 0, words[captions])).append("</td><td>").append(heading ? "" : cell(words[0], context + 1, words[captions + 1])).append("</td></tr>\n");
        }
        return out.append("</table>\n").toString();
    }

    private static String cell(String concept, String context, String number) {
        boolean brackets = number.startsWith("(");
        String digits = brackets ? number.substring(1, number.length() - 1) : number;
        String sign = brackets && !OUTFLOWS.contains(concept) ? " sign=\"-\"" : "";
        String tag = "<ix:nonFraction name=\"us-gaap:" + concept + "\" contextRef=\"" + context + "\" unitRef=\"usd\" decimals=\"-3\" scale=\"3\"" + sign + " format=\"ixt:num-dot-decimal\">" + digits + "</ix:nonFraction>";
        return brackets ? "(" + tag + ")" : tag;
    }

    private static Set<String> findings(String page) {
        Review review = DESK.check(new SourceFile("page.htm", "application/xhtml+xml", page.getBytes(StandardCharsets.UTF_8)));
        return review.findings().stream().filter(f -> List.of("INCONSISTENCY", "EXTRACTION").contains(f.kind().name())).map(f -> f.rule() + " " + f.message()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One digit another, never the first made zero. */
    private static String anotherDigit(String number, Random random) {
        int at;
        do {
            at = random.nextInt(number.length());
        } while (number.charAt(at) == ',');
        int old = number.charAt(at) - '0';
        int other = 1 + (old + random.nextInt(8)) % 9;
        return number.substring(0, at) + (other == old ? old % 9 + 1 : other) + number.substring(at + 1);
    }

    /** The ways to part a page and its tags; the copy in the last stands elsewhere on the page, with another value. */
    private static List<UnaryOperator<String>> injuries(Random random) {
        return List.of(
                tag -> tag.replaceFirst(">[0-9,]+<", ">" + anotherDigit(tag.replaceAll("^[^>]*>|<.*", ""), random) + "<"),
                tag -> tag.replace("scale=\"3\"", "scale=\"" + (random.nextBoolean() ? 6 : 0) + "\""),
                tag -> tag.contains("sign=") ? tag.replace(" sign=\"-\"", "") : tag.replace("scale=\"3\"", "scale=\"3\" sign=\"-\""),
                tag -> tag.replace("decimals=\"-3\"", "decimals=\"" + (random.nextBoolean() ? -6 : 0) + "\""),
                tag -> tag + "@" + tag.replaceFirst(">[0-9,]+<", ">" + anotherDigit(tag.replaceAll("^[^>]*>|<.*", ""), random) + "<"));
    }

    @Test
    void whatThePageAndItsTagsDisagreeAboutIsFound() {
        String page = page();
        Set<String> before = findings(page);
        assertThat(before).isEmpty();
        List<int[]> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(page);
        while (matcher.find()) {
            tags.add(new int[] {matcher.start(), matcher.end()});
        }
        Random random = new Random(11);
        List<UnaryOperator<String>> injuries = injuries(random);
        List<String> missed = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            int[] place = tags.get(random.nextInt(tags.size()));
            String whole = page.substring(place[0], place[1]);
            String[] injured = injuries.get(i % injuries.size()).apply(whole).split("@");
            String changed = page.substring(0, place[0]) + injured[0] + page.substring(place[1]);
            if (injured.length > 1) {
                changed = changed.replace("</body>", "<p>It came to " + injured[1] + " thousand.</p>\n</body>");
            }
            if (findings(changed).equals(before)) {
                missed.add(whole + " -> " + String.join(" ", injured));
            }
        }
        assertThat(missed.size() * 100).as("found %d of %d; missed:%n%s", TRIES - missed.size(), TRIES, String.join("\n", missed)).isLessThanOrEqualTo(TRIES * (100 - FOUND_OF_A_HUNDRED));
    }
}
