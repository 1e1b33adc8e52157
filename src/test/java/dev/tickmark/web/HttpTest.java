package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every call of the contract that exists, and every way to be refused. */
@QuarkusTest
class HttpTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt");

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    private static RequestSpecification raw() {
        return given().config(RestAssured.config().encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)
                .encodeContentTypeAs("text/x-unheard-of", io.restassured.http.ContentType.TEXT)));
    }

    private static RequestSpecification text(byte[] body) {
        return raw().contentType("application/octet-stream").body(body);
    }

    private static byte[] sample() {
        try {
            return Files.readAllBytes(SAMPLE);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ValidatableResponse problem(RequestSpecification request, int status, String detail) {
        return request.post("/api/checks?name=filing.txt").then().statusCode(status).contentType("application/problem+json").body("status", equalTo(status)).body("title", notNullValue())
                .body("detail", containsString(detail)).body(not(containsString("\tat ")));
    }

    @Test
    void aRawBodyIsChecked() {
        given().contentType("text/plain; charset=utf-8").body(sample()).post("/api/checks?name=release.txt").then().statusCode(200).contentType("application/json")
                .body("filing.name", equalTo("release.txt")).body("filing.sha256", notNullValue()).body("verdict.status", equalTo("EXCEPTIONS")).body("coverage.figures", greaterThan(500))
                .body("findings[0].subject.location.line", greaterThan(0)).body("figures", nullValue()).body("rulebook.rules", greaterThan(20));
    }

    @Test
    void aMultipartPartIsChecked() {
        given().multiPart("file", "release.txt", sample(), "text/plain").post("/api/checks").then().statusCode(200).body("filing.name", equalTo("release.txt")).body("verdict.status", equalTo("EXCEPTIONS"));
    }

    @Test
    void longPartsAreIncludedWhenAskedFor() {
        text(sample()).post("/api/checks?include=figures,comparisons,unread").then().statusCode(200).body("figures.size()", greaterThan(500)).body("comparisons.size()", greaterThan(50)).body("unread", notNullValue());
        problem(text(sample()).queryParam("include", "everything"), 400, "figures, comparisons and unread");
    }

    @Test
    void theSameBytesGiveTheSameAnswer() {
        assertThat(text(sample()).post("/api/checks").asByteArray()).isEqualTo(text(sample()).post("/api/checks").asByteArray());
    }

    @Test
    void textWithoutFiguresIsNotRead() {
        text("Dear shareholders,\n\nthank you for your trust.\n".getBytes(StandardCharsets.UTF_8)).post("/api/checks").then().statusCode(200).body("verdict.status", equalTo("NOT_READ"));
    }

    @Test
    void sixteenBitTextWithoutAMarkIsRead() {
        byte[] wide = new String(sample(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16LE);
        text(wide).post("/api/checks").then().statusCode(200).body("coverage.figures", greaterThan(500));
    }

    @Test
    void anEmptyBodyIsRefused() {
        problem(raw().contentType("text/plain"), 400, "empty");
        problem(given().multiPart("file", "x.txt", new byte[0], "text/plain"), 400, "empty");
        problem(given().multiPart("other", "x.txt", new byte[] {1}, "text/plain"), 400, "'file'");
    }

    @Test
    void aBodyOfSixtyMegabytesIsRefused() {
        byte[] large = new byte[60_000_000];
        Arrays.fill(large, (byte) 'x');
        problem(text(large), 413, "50 MB");
    }

    @Test
    void aPictureNamedTxtIsRefusedByItsName() {
        problem(text(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F'}), 422, "JPEG image");
    }

    @Test
    void noiseIsRefused() {
        byte[] noise = new byte[50_000];
        new Random(11).nextBytes(noise);
        noise[0] = 'x';
        problem(text(noise), 422, "binary content");
    }

    @Test
    void aLineOfTenMegabytesIsRefusedWithItsPlace() {
        problem(text("word ".repeat(2_000_000).getBytes(StandardCharsets.UTF_8)), 422, "line 1");
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedWithItsPlace() {
        problem(text(("Cash\t" + "9".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8)), 422, "1,000,000 digits");
    }

    @Test
    void unknownMediaTypesAreRefusedWithWhatIsAccepted() {
        problem(raw().contentType("text/x-unheard-of").body("x"), 415, "text/plain");
    }

    @Test
    void theWrongMethodIsRefused() {
        given().get("/api/checks").then().statusCode(405).contentType("application/problem+json").body("detail", containsString("/api/checks"));
        given().delete("/api/rules").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void anAnswerInAnotherFormIsRefused() {
        text(sample()).accept("image/png").post("/api/checks").then().statusCode(406).contentType("application/problem+json").body("detail", containsString("JSON"));
    }

    @Test
    void unknownPathsAreProblems() {
        given().get("/api/nothing").then().statusCode(404).contentType("application/problem+json").body("detail", containsString("/api/nothing"));
        given().get("/nothing/at/all").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void rulesAreListedWithTheirPages() {
        given().get("/api/rules").then().statusCode(200).body("version", notNullValue()).body("rules.size()", greaterThan(20)).body("rules.find { it.code == 'ARI-001' }.page", containsString("# ARI-001"));
        given().get("/api/rules/ARI-001").then().statusCode(200).body("title", equalTo("Column does not foot")).body("page", containsString("# ARI-001"));
        given().get("/api/rules/XXX-999").then().statusCode(404).contentType("application/problem+json").body("detail", containsString("XXX-999"));
    }

    @Test
    void operationsAnswer() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        text(sample()).post("/api/checks");
        given().get("/q/metrics").then().statusCode(200).body(containsString("tickmark_checks"));
        given().get("/q/openapi").then().statusCode(200).contentType("application/yaml").body(containsString("/api/checks:"));
        given().accept("application/json").get("/q/openapi").then().statusCode(200).contentType("application/json").body("info.title", equalTo("Tickmark"));
        given().get("/q/openapi?format=json").then().statusCode(200).body("paths.'/api/checks'.post.responses.'415'.content", notNullValue()).body("paths.'/api/rules/{code}'", notNullValue());
    }

    @Test
    void thePageTakesAFilingAndAnswersWithItsReport() {
        given().get("/").then().statusCode(200).contentType(containsString("text/html")).body(containsString("multipart/form-data"));
        given().multiPart("file", "release.txt", sample(), "text/plain").post("/check").then().statusCode(200).contentType(containsString("text/html")).body(containsString("Figures proved"));
        given().multiPart("file", "release.txt", "%PDF-1.4".getBytes(StandardCharsets.UTF_8), "text/plain").post("/check").then().statusCode(422).body(containsString("The PDF is damaged"));
    }
}
