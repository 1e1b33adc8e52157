package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rule author sees of the service. */
@QuarkusTest
class RuleDeskTest {

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    @Test
    void draftsAreNotTriedUnlessTheServiceIsToldTo() {
        given().contentType("application/json").body(Map.of("rule", "rule")).post("/api/rules/try").then().statusCode(403).contentType("application/problem+json").body("detail", containsString("tickmark.drafts=true"));
    }

    @Test
    void theRulebookSaysHowItsFolderStands() {
        given().get("/api/rules").then().statusCode(200).body("folder.current", equalTo(true)).body("folder.saved", notNullValue()).body("folder.faults.size()", equalTo(0));
    }
}
