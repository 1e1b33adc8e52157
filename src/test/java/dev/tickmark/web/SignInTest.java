package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.tickmark.store.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages for people who are known by a key: from another machine than the service's own, as in production. */
@QuarkusTest
class SignInTest {

    private static final String COOKIE = "tickmark-session";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Inject
    FilingKeeper keeper;

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Host", "tickmark.example").header("Accept", BROWSER).header("Sec-Fetch-Site", "same-origin");
    }

    private String key(String name, Role role) {
        return keeper.store().keys().create(name, Set.of(role), "test");
    }

    private static Response enter(String key, String to) {
        return browser().formParam("key", key).formParam("to", to).post("/sign-in");
    }

    private String session(Role role) {
        return enter(key(role.word() + " " + UUID.randomUUID(), role), "/").then().statusCode(303).extract().cookie(COOKIE);
    }

    @Test
    void whoIsNotKnownIsLedToTheDoor() {
        browser().get("/rules?text=cash").then().statusCode(401).contentType("text/html").header("WWW-Authenticate", equalTo("Bearer")).body(containsString("To see this page, sign in.")).body(containsString("action=\"/sign-in\"")).body(containsString("value=\"/rules?text=cash\"")).body(not(containsString("Sign out")));
        browser().get("/sign-in").then().statusCode(200).contentType("text/html").body(containsString("name=\"key\""));
        given().header("Host", "tickmark.example").get("/rules").then().statusCode(401).contentType("application/problem+json");
        given().header("Host", "tickmark.example").header("Accept", "application/json").get("/api/filings").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void whereThereIsNoOrganisationNothingIsSaidOfOne() {
        browser().get("/sign-in").then().body(not(containsString("organisation\"")));
        browser().get("/sign-in/organisation").then().statusCode(404);
        browser().get("/sign-in/return?code=x&state=y").then().statusCode(404);
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", not(hasItem("organisation")));
        given().header("Host", "tickmark.example").header("Authorization", "Bearer a.b.c").get("/api/filings").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void aKeyOpensThePagesUntilItsPersonLeaves() {
        String name = "Dana " + UUID.randomUUID();
        Response entered = enter(" " + key(name, Role.READER) + " ", "/rules?text=cash");
        assertThat(entered.statusCode()).isEqualTo(303);
        assertThat(entered.header("Location")).endsWith("/rules?text=cash");
        assertThat(entered.header("Set-Cookie")).containsIgnoringCase("; HttpOnly").contains("SameSite=Strict").contains("Path=/").doesNotContain("Secure").doesNotContain(name).doesNotContain("tmk_");
        String session = entered.cookie(COOKIE);
        browser().cookie(COOKIE, session).get("/").then().statusCode(200).body(containsString(name)).body(containsString("Sign out"));
        Response left = browser().cookie(COOKIE, session).post("/sign-out");
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(left.header("Location")).endsWith("/sign-in");
        assertThat(left.header("Set-Cookie")).contains(COOKIE + "=;").contains("Max-Age=0");
    }

    @Test
    void aSessionMayDoWhatItsKeyMay() {
        String reader = session(Role.READER);
        browser().cookie(COOKIE, reader).get("/rules/try").then().statusCode(403).contentType("text/html").body(containsString("needs a role")).body(containsString("reader "));
        given().header("Host", "tickmark.example").cookie(COOKIE, reader).get("/rules/try").then().statusCode(403).contentType("application/problem+json");
        browser().cookie(COOKIE, session(Role.AUTHOR)).get("/rules/try").then().body(not(containsString("needs a role")));
        given().header("Host", "tickmark.example").cookie(COOKIE, reader).get("/api/filings").then().statusCode(200);
    }

    @Test
    void aSessionEndsWithItsKey() {
        String name = "Robin " + UUID.randomUUID();
        String session = enter(key(name, Role.READER), "/").cookie(COOKIE);
        browser().cookie(COOKIE, session).get("/").then().statusCode(200);
        keeper.store().keys().revoke(name, "test");
        browser().cookie(COOKIE, session).get("/").then().statusCode(401).body(containsString("was taken back"));
    }

    @Test
    void whatWasNotSealedHereOpensNothing() {
        String session = session(Role.ADMINISTRATOR);
        String changed = session.substring(0, session.length() - 6) + (session.endsWith("AAAAAA") ? "BBBBBB" : "AAAAAA");
        browser().cookie(COOKIE, changed).get("/").then().statusCode(401);
        browser().cookie(COOKIE, "Dana").get("/").then().statusCode(401);
        enter("tmk_wrong", "/").then().statusCode(401).contentType("text/html").body(containsString("no key")).header("Set-Cookie", equalTo(null));
    }

    @Test
    void aSignInLeadsNowhereElseAndNoOtherSiteSignsAnybodyInOrOut() {
        for (String elsewhere : new String[] {"https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example", "", "/sign-in"}) {
            assertThat(enter(key("Kim " + UUID.randomUUID(), Role.READER), elsewhere).header("Location")).as(elsewhere).endsWith("/").doesNotContain("elsewhere").doesNotContain("sign-in");
        }
        given().header("Host", "tickmark.example").header("Sec-Fetch-Site", "cross-site").formParam("key", "tmk_").post("/sign-in").then().statusCode(403);
        given().header("Host", "tickmark.example").header("Sec-Fetch-Site", "cross-site").cookie(COOKIE, session(Role.READER)).post("/sign-out").then().statusCode(403);
        given().header("Host", "tickmark.example").header("Sec-Fetch-Site", "cross-site").cookie(COOKIE, session(Role.REVIEWER)).contentType("text/plain").body("Cash 1").post("/api/filings").then().statusCode(403);
    }

    @Test
    void behindTlsTheCookieStaysThere() {
        String key = key("Sam " + UUID.randomUUID(), Role.READER);
        assertThat(browser().header("X-Forwarded-Proto", "https").formParam("key", key).post("/sign-in").header("Set-Cookie")).contains("Secure");
    }
}
