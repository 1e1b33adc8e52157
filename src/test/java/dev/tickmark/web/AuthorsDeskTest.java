package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tickmark.store.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** Where a rule author tries a draft and changes a threshold, in a real browser. */
@QuarkusTest
@TestProfile(AuthorsRules.class)
class AuthorsDeskTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt");
    private static final String CASH = "tr#line-13";
    private static final String DRAFT = """
            // Why.
            rule "Cash is there"
                @code( LIQ-999 ) @kind( RISK ) @severity( LOW ) @message( "{subject} is {printed}." )
            when
                $m : KeyFigure( concept == "CASH", age == Age.CURRENT, value > 0 )
            then
                workpaper.raise( drools.getRule(), $m );
            end
            """;
    private static Optional<Chromium> opened = Optional.empty();

    @Inject
    FilingKeeper keeper;

    @BeforeAll
    static void open() {
        opened = Chromium.open();
    }

    @AfterAll
    static void close() {
        opened.ifPresent(Chromium::close);
    }

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    private static Chromium chromium() {
        assumeTrue(opened.isPresent(), "no Chromium with its driver on this machine: the author's pages are not walked through");
        opened.get().look(1280, "light");
        return opened.get();
    }

    private static String at(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    @Test
    void aDraftIsEditedAndRunOnAChosenFiling() throws IOException {
        given().contentType("text/plain").body(Files.readAllBytes(SAMPLE)).post("/api/filings?name=chosen.txt");
        Chromium chromium = chromium();
        chromium.driver.get(at("/rules/LIQ-007"));
        chromium.driver.findElement(By.linkText("Try a change")).click();
        chromium.until("document.readyState === 'complete' && document.querySelector('#draft').value.includes('LIQ-007')");
        chromium.driver.executeScript("document.querySelector('#draft').value = arguments[0]", DRAFT.replace("value >", "valuee >"));
        chromium.find("input[name=filing]").click();
        chromium.find(".draft button.main").click();
        chromium.until("document.querySelector('#outcome [role=alert]') !== null");
        assertThat(chromium.find("#outcome [role=alert]").getText()).startsWith("Line ").contains("valuee");
        chromium.driver.executeScript("document.querySelector('#draft').value = arguments[0]", DRAFT);
        assertThat(chromium.find("input[name=filing]").isSelected()).isTrue();
        chromium.find(".draft button.main").click();
        chromium.until("document.querySelector('#outcome h2[role=status]') !== null");
        assertThat(chromium.find("#outcome").getText()).contains("LIQ-999", "beside the rulebook", "chosen.txt", "added", "is 3,588,352.");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void rulesAreShownAndEditedInTheColoursOfTheirWords() {
        Chromium chromium = chromium();
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(1280, 360)) {
                chromium.look(width, scheme);
                chromium.driver.get(at("/rules/LIQ-007"));
                chromium.until("document.querySelectorAll('pre.drl .drl-word').length > 2");
                assertThat(chromium.complaints()).as("rule " + scheme + " " + width).isEmpty();
                chromium.driver.get(at("/rules/try?code=LIQ-007"));
                chromium.until("document.querySelectorAll('.drl-field .drl-word').length > 2");
                assertThat(chromium.say("document.documentElement.scrollWidth <= innerWidth")).as("width " + width).isEqualTo(true);
                assertThat(chromium.complaints()).as("draft " + scheme + " " + width).isEmpty();
            }
        }
        chromium.find("#draft").sendKeys("// a last word");
        assertThat(chromium.say("document.querySelector('.drl-field pre').textContent === document.querySelector('#draft').value + '\\n'")).isEqualTo(true);
        assertThat(chromium.find(".drl-field pre span:last-of-type").getText()).isEqualTo("// a last word");
        chromium.look(1280, "light");
    }

    @Test
    void aThresholdIsChangedInTheTableAndLiveAtOnce() throws IOException {
        Chromium chromium = chromium();
        chromium.driver.get(at("/rules/thresholds"));
        assertThat(chromium.complaints()).isEmpty();
        assertThat(chromium.find(CASH).getText()).contains("LIQ-007");
        given().contentType("text/plain").body(Files.readAllBytes(SAMPLE)).post("/api/checks?name=a.txt").then().body(containsString("LIQ-007"));
        save(chromium, "-99", "#told");
        assertThat(chromium.find("#told").getText()).isEqualTo("LIQ-007 CASH_CHANGE is -99 now, and live.");
        assertThat(Files.readString(AuthorsRules.FOLDER.resolve("thresholds.csv"))).contains("LIQ-007,CASH_CHANGE,-99,HIGH,%,practice: half of the cash gone in a year\n");
        String checked = given().contentType("text/plain").body(Files.readAllBytes(SAMPLE)).post("/api/checks?name=a.txt").then().extract().asString();
        assertThat(checked).doesNotContain("\"rule\":\"LIQ-007\"");
        save(chromium, "many", ".problem");
        assertThat(chromium.find(".problem").getText()).contains("'many' is not a number");
        save(chromium, "-50", "#told");
        assertThat(Files.readString(AuthorsRules.FOLDER.resolve("thresholds.csv"))).isEqualTo(Files.readString(Path.of("rules/thresholds.csv")));
    }

    private static void save(Chromium chromium, String value, String told) {
        chromium.driver.executeScript("document.querySelectorAll('#told, .problem').forEach(each => each.remove())");
        chromium.find(CASH + " input[name=value]").clear();
        chromium.find(CASH + " input[name=value]").sendKeys(value, Keys.ENTER);
        chromium.until("document.readyState === 'complete' && document.querySelector('" + told + "') !== null");
    }

    @Test
    void onlyAnAuthorChangesThresholdsAndOnlyAsTheyStand() {
        String reader = keeper.store().keys().create("reader " + UUID.randomUUID(), Set.of(Role.READER), "test");
        String author = keeper.store().keys().create("author " + UUID.randomUUID(), Set.of(Role.AUTHOR), "test");
        given().header("X-API-Key", reader).get("/rules/thresholds").then().statusCode(200).body(not(containsString("<button type=\"submit\" aria-label=\"Save")));
        given().header("X-API-Key", author).get("/rules/thresholds").then().statusCode(200).body(containsString("<button type=\"submit\" aria-label=\"Save"));
        given().header("X-API-Key", reader).formParam("line", 13).formParam("before", "-50").formParam("value", "-40").post("/rules/thresholds").then().statusCode(403);
        given().header("X-API-Key", author).formParam("line", 13).formParam("before", "-45").formParam("value", "-40").post("/rules/thresholds").then().statusCode(409).body(containsString("changed meanwhile"));
        given().header("Sec-Fetch-Site", "cross-site").formParam("line", 13).formParam("before", "-50").formParam("value", "-40").post("/rules/thresholds").then().statusCode(403);
        given().header("X-API-Key", reader).get("/rules/try").then().statusCode(403);
    }
}
