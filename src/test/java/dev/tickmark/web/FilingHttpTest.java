package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keeping filings over HTTP. */
@QuarkusTest
class FilingHttpTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt");

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    /** The sample with a last line of its own, so that it is no filing that another test kept. */
    static byte[] filing() {
        try {
            return (Files.readString(SAMPLE) + "\n" + UUID.randomUUID() + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Response keep(byte[] filing) {
        return given().contentType("text/plain; charset=utf-8").body(filing).post("/api/filings?name=release.txt");
    }

    static String kept(byte[] filing) {
        return keep(filing).then().statusCode(201).extract().header("Location").replaceAll(".*/", "");
    }

    @Test
    void aFilingIsKeptOnce() {
        byte[] filing = filing();
        String place = keep(filing).then().statusCode(201).contentType("application/json").body("verdict.status", equalTo("EXCEPTIONS")).header("Location", containsString("/api/filings/")).extract().header("Location");
        keep(filing).then().statusCode(200).header("Location", equalTo(place)).body("filing.name", equalTo("release.txt"));
        given().get(place).then().statusCode(200).body("name", equalTo("release.txt")).body("figures", greaterThan(500)).body("sha256", notNullValue()).body("verdict.status", equalTo("EXCEPTIONS"));
    }

    @Test
    void filingsAreListedInPagesTheLastOneFirst() {
        String first = kept(filing());
        String second = kept(filing());
        given().get("/api/filings?limit=1").then().statusCode(200).body("filings[0].id", equalTo(second)).body("total", greaterThan(1)).body("next", containsString("offset=1"));
        given().get("/api/filings").then().statusCode(200).body("filings.id", hasItem(first));
        given().get("/api/filings?limit=0").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void theFindingsAreThoseOfTheCheck() {
        byte[] filing = filing();
        String id = kept(filing);
        assertThat(given().get("/api/filings/" + id + "/findings").jsonPath().getList("id"))
                .isEqualTo(given().contentType("text/plain").body(filing).post("/api/checks").jsonPath().getList("findings.id"));
    }

    @Test
    void theSourceComesBackAsItWasAndIsNeverShown() {
        byte[] filing = filing();
        Response source = given().get("/api/filings/" + kept(filing) + "/source");
        source.then().statusCode(200).header("Content-Disposition", containsString("attachment")).header("X-Content-Type-Options", equalTo("nosniff"));
        assertThat(source.asByteArray()).isEqualTo(filing);
        byte[] page = ("<html><body><script>alert(1)</script><p>" + UUID.randomUUID() + "</p><table><tr><td>Cash</td><td>1,200</td></tr></table></body></html>").getBytes(StandardCharsets.UTF_8);
        String id = given().contentType("text/html").body(page).post("/api/filings?name=x.html").then().statusCode(201).extract().header("Location");
        given().get(id + "/source").then().statusCode(200).contentType("application/octet-stream").header("Content-Security-Policy", containsString("sandbox"));
    }

    @Test
    void reportsComeBySuffixAndByAccept() {
        String report = "/api/filings/" + kept(filing()) + "/report";
        given().get(report + ".html").then().statusCode(200).contentType(containsString("text/html")).header("Content-Disposition", containsString("release.html"));
        given().get(report + ".md").then().statusCode(200).contentType(containsString("text/markdown"));
        for (String[] form : new String[][] {{".pdf", "application/pdf"}, {".xlsx", "spreadsheetml"}, {".csv", "text/csv"}, {".sarif", "application/sarif+json"}, {".junit.xml", "application/xml"}, {".json", "application/json"}}) {
            given().get(report + form[0]).then().statusCode(200).contentType(containsString(form[1])).header("Content-Disposition", containsString("release" + form[0]));
        }
        given().get(report + ".annotated.pdf").then().statusCode(404).contentType("application/problem+json");
        given().accept("text/html").get(report).then().statusCode(200).contentType(containsString("text/html"));
        given().get(report).then().statusCode(200).contentType(containsString("application/json"));
        given().accept("image/png").get(report).then().statusCode(406).contentType("application/problem+json");
        given().get(report + ".docx").then().statusCode(404).contentType("application/problem+json").body("detail", containsString(".html"));
    }

    @Test
    void aFilingIsHeldAgainstTheKeptOneBeforeIt() {
        String head = "STATEMENTS OF INCOME\n(Thousands of U.S. dollars)\n";
        String prior = kept((head + "\tYear ended March 31, 2003\tYear ended March 31, 2002\nRevenue\t52,310\t48,120\nCost of revenue\t31,200\t29,020\nGross profit\t21,110\t19,100\nSelling expenses\t9,800\t9,150\nAdministrative expenses\t4,310\t3,950\nOperating income\t7,000\t6,000\n\n"
                + "Our reference is " + UUID.randomUUID() + ".\n").getBytes(StandardCharsets.UTF_8));
        String now = head + "\tYear ended March 31, 2004\tYear ended March 31, 2003\nRevenue\t55,000\t51,310\nCost of revenue\t32,500\t31,200\nGross profit\t22,500\t20,110\nSelling expenses\t10,200\t9,800\nAdministrative expenses\t4,400\t4,310\nOperating income\t7,900\t6,000\n\nRevenue grew by 7.2% on the year before.\n";
        given().contentType("text/plain").body(now).post("/api/checks?prior=" + prior).then().statusCode(200).body("findings.rule", hasItem("ART-033"));
        given().contentType("text/plain").body(now).post("/api/checks").then().statusCode(200).body("findings.rule", not(hasItem("ART-033")));
        given().contentType("text/plain").body(now).post("/api/checks?prior=0123").then().statusCode(404).contentType("application/problem+json").body("detail", containsString("0123"));
    }

    @Test
    void whatIsNotKeptIsAProblem() {
        for (String path : new String[] {"", "/findings", "/source", "/report", "/report.html"}) {
            given().get("/api/filings/0123" + path).then().statusCode(404).contentType("application/problem+json").body("detail", containsString("0123"));
        }
        given().contentType("text/plain").body(filing()).post("/api/filings?version-of=0123").then().statusCode(400).contentType("application/problem+json");
        given().contentType("text/plain").body("%PDF-1.4").post("/api/filings").then().statusCode(422).contentType("application/problem+json").body("detail", endsWith("."));
    }
}
