package dev.tickmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tickmark.review.Review;
import dev.tickmark.review.Sample;
import dev.tickmark.source.SourceFile;
import dev.tickmark.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final String BALANCE_SHEET = """
            BALANCE SHEET
            (Thousands of U.S. dollars)
            \tMarch 31, 2003\tMarch 31, 2002
            Cash <script>alert(1)</script>\t1,200\t900
            Inventories & "other"\t300\t100
            Prepaid expenses\t250\t120
            Total current assets\t1,790\t1,120
            """;

    @Test
    void theSameFilingGivesTheSameBytes() {
        Review first = Sample.review();
        Review second = Sample.review();
        EnumSet<Include> all = EnumSet.allOf(Include.class);
        assertThat(JsonReport.compact(JsonReport.of(first, all))).isEqualTo(JsonReport.compact(JsonReport.of(second, all)));
        assertThat(HtmlReport.of(first)).isEqualTo(HtmlReport.of(second));
        assertThat(MarkdownReport.of(first)).isEqualTo(MarkdownReport.of(second));
        assertThat(TextReport.of(first, false)).isEqualTo(TextReport.of(second, false));
    }

    @Test
    void aFilingsOwnMarkUpIsTextInEveryReport() {
        Review review = Sample.desk().check(new SourceFile("<img src=x onerror=alert(1)>.txt", "text/plain", BALANCE_SHEET.getBytes(StandardCharsets.UTF_8)));
        assertThat(HtmlReport.of(review)).contains("&lt;script&gt;").doesNotContain("<script").doesNotContain("<img");
        assertThat(MarkdownReport.of(review)).doesNotContain("<script").doesNotContain("<img");
    }

    @Test
    void theHtmlReportNeedsNothingElse() {
        String page = HtmlReport.of(Sample.review());
        assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("<script").doesNotContain("@import").doesNotContain("url(");
        assertThat(page.length()).isLessThan(3_000_000);
    }

    @Test
    void everyLinkOfTheHtmlReportLeadsSomewhere() {
        String page = HtmlReport.of(Sample.review());
        Set<String> anchors = found(page, "\\bid=\"([^\"]+)\"");
        assertThat(found(page, "href=\"#([^\"]+)\"")).isNotEmpty().isSubsetOf(anchors);
    }

    @Test
    void everyAnchorIsThereOnce() {
        Matcher ids = Pattern.compile("\\bid=\"([^\"]+)\"").matcher(HtmlReport.of(Sample.review()));
        Set<String> seen = new HashSet<>();
        while (ids.find()) {
            assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
        }
    }

    @Test
    void thePaneOfAPageShowsItsFiguresMarked() {
        String page = "<html><body><p>BALANCE SHEET</p><table><tr><td></td><td>March 31, 2003</td></tr><tr><td>Cash &amp; deposits</td><td>1,200</td></tr><tr><td>Inventories</td><td>300</td></tr>"
                + "<tr><td>Total current assets</td><td>1,500</td></tr></table></body></html>";
        Review review = Sample.desk().check(new SourceFile("page.html", "text/html", page.getBytes(StandardCharsets.UTF_8)));
        assertThat(review.filing().facts()).isNotEmpty();
        assertThat(HtmlReport.of(review)).containsPattern("<mark id=\"f1\"[^>]*>1,200</mark>");
    }

    @Test
    void theJsonReportSaysWhereEachFigureStands() throws IOException {
        String source = SourceText.of(Sample.file(Sample.PATH)).text();
        JsonNode report = new ObjectMapper().readTree(JsonReport.compact(JsonReport.of(Sample.review(), EnumSet.allOf(Include.class))));
        assertThat(report.get("figures")).isNotEmpty();
        for (JsonNode figure : report.get("figures")) {
            JsonNode place = figure.get("location");
            assertThat(source.substring(place.get("start").intValue(), place.get("end").intValue())).isEqualTo(figure.get("text").textValue());
            assertThat(figure.get("value").isTextual()).isTrue();
        }
        assertThat(report.get("coverage").get("unread").intValue()).isEqualTo(report.get("unread").size());
        assertThat(report.get("verdict").has("highest")).isTrue();
        assertThat(report.get("filing").get("name").textValue()).isEqualTo("northbridge-4q-fy2002.txt");
    }

    @Test
    void longPartsComeOnlyWhenAskedFor() throws IOException {
        JsonNode report = new ObjectMapper().readTree(JsonReport.compact(JsonReport.of(Sample.review(), EnumSet.of(Include.UNREAD))));
        assertThat(report.has("figures")).isFalse();
        assertThat(report.has("comparisons")).isFalse();
        assertThat(report.has("unread")).isTrue();
    }

    @Test
    void coloursComeOnlyWhenAskedFor() {
        Review review = Sample.review();
        assertThat(TextReport.of(review, false)).doesNotContain("\u001b");
        assertThat(TextReport.of(review, true)).contains("\u001b[");
    }

    private static Set<String> found(String page, String pattern) {
        Set<String> found = new HashSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
