package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tickmark.store.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-in with an organisation, and programs with its access tokens, against a provider of its own. */
@QuarkusTest
@TestProfile(OrganisationTest.WithAProvider.class)
class OrganisationTest {

    private static final String COOKIE = "tickmark-session";
    private static final String COOKIE_UNDERWAY = "tickmark-signing-in";
    /** The cookie of the sign-in that is under way is thrown away, if there was one, and no other is given. */
    private static final Matcher<String> NO_SESSION = anyOf(nullValue(), startsWith(COOKIE_UNDERWAY + "=;"));
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    /** The service as it is where an organisation has a provider. */
    public static final class WithAProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(AccountProvider.class));
        }
    }

    @Inject
    FilingKeeper keeper;

    @ConfigProperty(name = "tickmark.oidc.issuer")
    String issuer;

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).urlEncodingEnabled(false).header("Host", "tickmark.example").header("Accept", BROWSER);
    }

    /** Goes to the provider and is that account there; what it sends the browser back with, to us. */
    private Response comeBack(String to, String account, String roles, String fault) {
        Response led = browser().get("/sign-in/organisation?to=" + to).then().statusCode(303).header("Cache-Control", "no-store").extract().response();
        assertThat(led.header("Set-Cookie")).contains(COOKIE_UNDERWAY).contains("SameSite=Lax").containsIgnoringCase("HttpOnly");
        assertThat(led.header("Location")).startsWith(issuer + "/authorize?").contains("code_challenge_method=S256").contains("redirect_uri=http%3A%2F%2Ftickmark.example%2Fsign-in%2Freturn");
        Response there = given().redirects().follow(false).urlEncodingEnabled(false).get(led.header("Location") + "&account=" + account + "&roles=" + roles + "&fault=" + fault);
        URI back = URI.create(there.then().statusCode(302).extract().header("Location"));
        assertThat(back.getHost()).isEqualTo("tickmark.example");
        return browser().header("Sec-Fetch-Site", "cross-site").cookie(COOKIE_UNDERWAY, led.cookie(COOKIE_UNDERWAY)).get(back.getRawPath() + "?" + back.getRawQuery());
    }

    private String session(String account, String roles) {
        return comeBack("/", account, roles, "").then().statusCode(200).extract().cookie(COOKIE);
    }

    private String token(String account, String roles, String fault) {
        return given().get(issuer + "/access-token?account=" + account + "&roles=" + roles + "&fault=" + fault).asString();
    }

    private static RequestSpecification program(String token) {
        return given().header("Host", "tickmark.example").header("Authorization", "Bearer " + token);
    }

    private static RequestSpecification at(String session) {
        return given().header("Host", "tickmark.example").header("Sec-Fetch-Site", "same-origin").cookie(COOKIE, session);
    }

    @Test
    void theDoorIsOfferedBesideTheKey() {
        browser().get("/sign-in").then().statusCode(200).body(containsString("name=\"key\"")).body(containsString("href=\"/sign-in/organisation?to=%2F\""));
        browser().get("/rules?text=cash").then().statusCode(401).body(containsString("href=\"/sign-in/organisation?to=%2Frules%3Ftext%3Dcash\""));
    }

    @Test
    void aReviewerSignsInWorksAndSignsOut() {
        Response entered = comeBack("%2Frules%3Ftext%3Dcash", "dana", "reviewer,something", "");
        entered.then().statusCode(200).body(containsString("content=\"0;url=/rules?text=cash\""));
        assertThat(entered.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie).startsWith(COOKIE + "=").containsIgnoringCase("; HttpOnly").contains("SameSite=Strict").contains("Path=/"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith(COOKIE_UNDERWAY + "=;").contains("Max-Age=0"));
        String session = entered.cookie(COOKIE);
        browser().cookie(COOKIE, session).get("/rules?text=cash").then().statusCode(200).body(containsString("dana (login ")).body(containsString("Sign out"));
        String filing = at(session).contentType("text/plain").body(FilingHttpTest.filing()).post("/api/filings").then().statusCode(201).extract().header("Location").replaceAll(".*/", "");
        at(session).get("/api/filings/" + filing + "/history").then().body("entries.by", hasItem(containsString("dana (login ")));
        at(session).contentType("application/json").body("{\"statement\": \"Reviewed.\"}").header("If-Match", "\"0\"").post("/api/filings/" + filing + "/sign-off").then().statusCode(403);
        given().header("Host", "tickmark.example").header("Sec-Fetch-Site", "cross-site").cookie(COOKIE, session).contentType("text/plain").body("Cash 1").post("/api/filings").then().statusCode(403);
        Response left = browser().header("Sec-Fetch-Site", "same-origin").cookie(COOKIE, session).post("/sign-out");
        assertThat(left.header("Set-Cookie")).contains(COOKIE + "=;").contains("Max-Age=0");
        assertThat(left.then().statusCode(200).extract().asString()).contains("0;url=" + issuer + "/end?").contains("id_token_hint=ey").contains("client_id=tickmark").contains("post_logout_redirect_uri=http%3A%2F%2Ftickmark.example%2Fsign-in");
    }

    @Test
    void aRealBrowserGoesThereAndBack() {
        Optional<Chromium> browser = Chromium.open();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        try (Chromium chromium = browser.get()) {
            // a name for this machine that is not one by which it is its own
            chromium.driver.get("http://tickmark.localhost:" + RestAssured.port + "/rules?text=cash");
            assertThat(chromium.complaints()).isEmpty();
            chromium.find("a.main").click();
            chromium.until("document.readyState == 'complete' && location.pathname + location.search == '/rules?text=cash' && document.body.textContent.includes('dana (login ')");
            chromium.find("form.leave button").click();
            chromium.until("document.readyState == 'complete' && location.pathname == '/sign-in' && !document.querySelector('form.leave')");
            assertThat(chromium.driver.manage().getCookieNamed(COOKIE)).isNull();
        }
    }

    @Test
    void rolesGoByTheNamesThatAreSetForThem() {
        browser().cookie(COOKIE, session("ann", "fin-heads")).get("/rules/try").then().statusCode(403);
        program(token("ann", "fin-approvers", "")).contentType("text/plain").body(FilingHttpTest.filing()).post("/api/filings").then().statusCode(201);
        program(token("ann", "approver", "")).get("/api/filings").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-state", "other-nonce", "other-audience", "other-issuer", "other-key", "unsigned", "expired"})
    void whatCannotBeTrustedSignsNobodyIn(String fault) {
        comeBack("/", "dana", "reviewer", fault).then().statusCode(401).contentType("text/html").body(containsString("You are not signed in")).body(containsString("name=\"key\"")).header("Set-Cookie", NO_SESSION);
    }

    @Test
    void whoCancelsIsBackAtTheDoorAndMayStillGoWhereTheyWanted() {
        comeBack("%2Frules", "dana", "reviewer", "cancelled").then().statusCode(401).body(containsString("it was cancelled")).body(containsString("value=\"/rules\"")).header("Set-Cookie", NO_SESSION);
    }

    @Test
    void anAnswerNobodyAskedForSignsNobodyIn() {
        browser().get("/sign-in/return?code=x&state=y").then().statusCode(400).body(containsString("not begun in this browser")).header("Set-Cookie", NO_SESSION);
        String other = session("dana", "reviewer");
        browser().cookie(COOKIE_UNDERWAY, other).get("/sign-in/return?code=x&state=y").then().statusCode(400);
        String underway = browser().get("/sign-in/organisation").cookie(COOKIE_UNDERWAY);
        browser().cookie(COOKIE, underway).get("/").then().statusCode(401);
        for (String query : new String[] {"", "?code=x", "?state=y", "?code=x&state=y", "?error=access_denied"}) {
            browser().cookie(COOKIE_UNDERWAY, underway).get("/sign-in/return" + query).then().statusCode(401).header("Set-Cookie", NO_SESSION);
        }
    }

    @Test
    void whoHasNoRoleIsToldWhichAreLookedFor() {
        comeBack("/", "lee", "staff", "").then().statusCode(403).body(containsString("lee (login ")).body(containsString("reader, reviewer, fin-approvers or fin-heads (approver), author, administrator, in the claim roles or groups")).header("Set-Cookie", NO_SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Felsewhere.example%2F", "%2F%2Felsewhere.example", "%2F%5Celsewhere.example", "%2Fsign-in%2Forganisation", "%2F%0Ax"})
    void aSignInLeadsNowhereElse(String to) {
        comeBack(to, "dana", "reader", "").then().statusCode(200).body(containsString("content=\"0;url=/\"")).body(not(containsString("elsewhere")));
    }

    @Test
    void behindTlsEverythingStaysThere() {
        Response led = browser().header("X-Forwarded-Proto", "https").get("/sign-in/organisation");
        assertThat(led.header("Location")).contains("redirect_uri=https%3A%2F%2Ftickmark.example%2Fsign-in%2Freturn");
        assertThat(led.header("Set-Cookie")).contains("Secure");
    }

    @Test
    void aProgramShowsAnAccessToken() {
        program(token("pipeline", "reader", "")).get("/api/filings").then().statusCode(200);
        program(token("pipeline", "reader", "")).contentType("text/plain").body("Cash 1").post("/api/filings").then().statusCode(403).contentType("application/problem+json");
        program(token("pipeline", "", "")).get("/api/filings").then().statusCode(403).contentType("application/problem+json");
        program(keeper.store().keys().create("nightly " + UUID.randomUUID(), Set.of(Role.READER), "test")).get("/api/filings").then().statusCode(200);
        given().header("Host", "tickmark.example").header("X-API-Key", keeper.store().keys().create("weekly " + UUID.randomUUID(), Set.of(Role.READER), "test")).header("Authorization", "Bearer x").get("/api/filings").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"other-audience", "other-issuer", "other-key", "unsigned", "expired", "id-token"})
    void aTokenThatIsNoGoodOpensNothing(String fault) {
        program(token("pipeline", "administrator", fault)).get("/api/filings").then().statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", equalTo("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "eyJhbGciOiJub25lIn0.e30."})
    void whatIsNoTokenOpensNothing(String token) {
        program(token).get("/api/filings").then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void twoPeopleAreTwoAccounts() {
        byte[] filing = FilingHttpTest.filing();
        String kept = program(token("dana", "reviewer", "")).contentType("text/plain").body(filing).post("/api/filings").then().statusCode(201).extract().header("Location").replaceAll(".*/", "");
        String finding = program(token("dana", "reader", "")).get("/api/filings/" + kept + "/findings").path("find { it.severity == 'HIGH' }.id");
        String place = "/api/filings/" + kept + "/findings/" + finding + "/decision";
        program(token("dana", "reviewer", "")).contentType("application/json").body("{\"decision\": \"dismissed\", \"reason\": \"a memo row\"}").header("If-Match", "\"0\"").put(place).then().statusCode(200);
        at(session("dana", "fin-approvers")).header("If-Match", "\"1\"").post(place + "/approval").then().statusCode(409);
        String key = keeper.store().keys().create("key of dana " + UUID.randomUUID(), Set.of(Role.APPROVER), "test");
        program(key).header("If-Match", "\"1\"").post(place + "/approval").then().statusCode(409).body("detail", containsString("may be the same one"));
        at(session("kim", "fin-approvers")).header("If-Match", "\"1\"").post(place + "/approval").then().statusCode(200).body("approvedBy", containsString("kim (login ")).body("closed", equalTo(true));
    }

    @Test
    void withoutItsProviderTheServiceGoesOnAndSaysSo() throws InterruptedException {
        String session = session("dana", "reader");
        given().get(issuer + "/power?is=off").then().statusCode(204);
        try {
            await("/sign-in/organisation", 503);
            browser().get("/sign-in/organisation").then().statusCode(503).body(containsString("it does not answer")).body(containsString("name=\"key\""));
            given().get("/q/health/ready").then().statusCode(200).body("checks.find { it.name == 'organisation' }.data.nobodyCanSignInBecause", containsString(issuer));
            at(session).get("/api/filings").then().statusCode(200);
            program(keeper.store().keys().create("at night " + UUID.randomUUID(), Set.of(Role.READER), "test")).get("/api/filings").then().statusCode(200);
        } finally {
            given().get(issuer + "/power?is=on");
        }
        await("/sign-in/organisation", 303);
        given().get("/q/health/ready").then().body("checks.find { it.name == 'organisation' }.data", nullValue());
    }

    private static void await(String place, int status) throws InterruptedException {
        for (int i = 0; i < 60 && browser().get(place).statusCode() != status; i++) {
            Thread.sleep(250);
        }
        browser().get(place).then().statusCode(status);
    }
}
