package dev.tickmark.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.tickmark.store.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deciding over HTTP, and who may. */
@QuarkusTest
class DecisionHttpTest {

    @Inject
    FilingKeeper keeper;

    @BeforeEach
    void waitUntilReady() throws InterruptedException {
        Ready.await();
    }

    private static RequestSpecification saying(String json) {
        return given().contentType("application/json").body(json);
    }

    private static final String DISMISSED = "{\"decision\": \"dismissed\", \"reason\": \"a memo row\"}";

    private RequestSpecification as(String name, Role... roles) {
        return given().header("X-API-Key", keeper.store().keys().create(name + " " + UUID.randomUUID(), Set.of(roles), "test"));
    }

    private static String finding(String filing, String severity) {
        return given().get("/api/filings/" + filing + "/findings").then().statusCode(200).extract().path("find { it.severity == '" + severity + "' }.id");
    }

    @Test
    void aFindingIsDecidedByWhoLookedAtIt() {
        String filing = FilingHttpTest.kept(FilingHttpTest.filing());
        String place = "/api/filings/" + filing + "/findings/" + finding(filing, "MEDIUM");
        given().get(place).then().statusCode(200).header("ETag", equalTo("\"0\"")).body("decision.decision", equalTo("open")).body("message", notNullValue());
        saying(DISMISSED).put(place + "/decision").then().statusCode(428).contentType("application/problem+json");
        saying(DISMISSED).header("If-Match", "\"0\"").put(place + "/decision").then().statusCode(200).header("ETag", equalTo("\"1\"")).body("closed", equalTo(true)).body("decision", equalTo("dismissed"));
        saying(DISMISSED).header("If-Match", "\"0\"").put(place + "/decision").then().statusCode(412).contentType("application/problem+json").body("current.decision", equalTo("dismissed")).body("current.version", equalTo(1));
        saying("{\"words\": \"seen\"}").post(place + "/comments").then().statusCode(201);
        given().get(place).then().header("ETag", equalTo("\"1\"")).body("comments.words", hasItem("seen"));
        given().get("/api/filings/" + filing + "/history").then().statusCode(200).body("entries.deed", equalTo(List.of("keep", "decide", "comment")));
    }

    @Test
    void whatCannotBeDecidedIsRefusedWithItsReason() {
        String filing = FilingHttpTest.kept(FilingHttpTest.filing());
        String place = "/api/filings/" + filing + "/findings/" + finding(filing, "MEDIUM") + "/decision";
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("{\"decision\": \"forgotten\", \"reason\": \"x\"}", "dismissed and waived");
        wrong.put("{\"decision\": \"dismissed\"}", "needs a reason");
        wrong.put("{\"decision\": \"waived\", \"reason\": \"x\"}", "last day");
        wrong.put("{\"decision\": \"waived\", \"reason\": \"x\", \"until\": \"soon\"}", "no date");
        wrong.put("{\"decision\": ", "");
        wrong.forEach((json, why) -> saying(json).header("If-Match", "\"0\"").put(place).then().statusCode(400).contentType("application/problem+json").body("detail", containsString(why)));
        saying(DISMISSED).header("If-Match", "*").put(place).then().statusCode(400);
        saying(DISMISSED).header("If-Match", "\"0\"").put("/api/filings/" + filing + "/findings/0000/decision").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aGraveFindingNeedsASecondPersonAndSigningEndsIt() {
        String filing = FilingHttpTest.kept(FilingHttpTest.filing());
        String place = "/api/filings/" + filing + "/findings/" + finding(filing, "HIGH") + "/decision";
        saying(DISMISSED).header("If-Match", "\"0\"").put(place).then().statusCode(200).body("closed", equalTo(false)).body("openBecause", containsString("second person"));
        given().header("If-Match", "\"1\"").post(place + "/approval").then().statusCode(409).contentType("application/problem+json");
        as("second", Role.APPROVER).header("If-Match", "\"1\"").post(place + "/approval").then().statusCode(200).body("closed", equalTo(true)).body("approvedBy", containsString("second"));
        String tag = given().get("/api/filings/" + filing).then().extract().header("ETag");
        saying("{\"statement\": \"Reviewed.\"}").post("/api/filings/" + filing + "/sign-off").then().statusCode(428);
        saying("{\"statement\": \"Reviewed.\"}").header("If-Match", "\"1\"").post("/api/filings/" + filing + "/sign-off").then().statusCode(412);
        saying("{\"statement\": \"Reviewed.\"}").header("If-Match", tag).post("/api/filings/" + filing + "/sign-off").then().statusCode(201).body("closed", equalTo(1)).body("trailHash", notNullValue());
        given().get("/api/filings/" + filing + "/sign-off").then().statusCode(200).body("statement", equalTo("Reviewed."));
        given().get("/api/filings/" + filing).then().body("signedBy", notNullValue());
        given().get("/api/filings/" + filing + "/report.json").then().statusCode(200).body("figures.size()", notNullValue());
        saying(DISMISSED).header("If-Match", "\"2\"").put(place).then().statusCode(409).contentType("application/problem+json");
        given().get("/api/audit/verify").then().statusCode(200).body("intact", equalTo(true)).body("head", notNullValue());
    }

    @Test
    void versionsAreComparedAndDecisionsFollow() {
        String text = new String(FilingHttpTest.filing(), StandardCharsets.UTF_8);
        String first = FilingHttpTest.kept(text.getBytes(StandardCharsets.UTF_8));
        String finding = finding(first, "MEDIUM");
        saying(DISMISSED).header("If-Match", "\"0\"").put("/api/filings/" + first + "/findings/" + finding + "/decision").then().statusCode(200);
        String second = given().contentType("text/plain").body((text + "\nOne more line.\n").getBytes(StandardCharsets.UTF_8)).post("/api/filings?name=release.txt&version-of=" + first).then().statusCode(201).extract().header("Location").replaceAll(".*/", "");
        given().get("/api/filings/" + second).then().body("previous", equalTo(first));
        given().get("/api/filings/" + second + "/findings/" + finding).then().body("decision.decision", equalTo("dismissed")).body("decision.carriedFrom", equalTo(first)).body("decision.closed", equalTo(true));
        given().get("/api/filings/" + second + "/compare/" + first).then().statusCode(200).body("findings.findAll { it.change == 'unchanged' }.size()", equalTo(given().get("/api/filings/" + first).path("findings")))
                .body("figures.size()", equalTo(0));
    }

    @Test
    void everyEndpointAllowsItsRolesAndNoOthers() {
        String filing = FilingHttpTest.kept(FilingHttpTest.filing());
        String finding = finding(filing, "LOW");
        Set<Role> all = EnumSet.allOf(Role.class);
        Set<Role> reviewers = EnumSet.of(Role.REVIEWER, Role.APPROVER);
        Map<String, Set<Role>> allowed = new LinkedHashMap<>();
        for (String get : List.of("", "/" + filing, "/" + filing + "/findings", "/" + filing + "/findings/" + finding, "/" + filing + "/source", "/" + filing + "/report", "/" + filing + "/report.md", "/" + filing + "/sign-off",
                "/" + filing + "/history", "/" + filing + "/compare/" + filing)) {
            allowed.put("GET /api/filings" + get, all);
        }
        for (String get : List.of("", "/findings", "/order?sort=rule", "/findings/" + finding)) {
            allowed.put("GET /filings/" + filing + get, all);
        }
        allowed.put("GET /api/rules", all);
        allowed.put("GET /api/rules/ARI-001", all);
        allowed.put("POST /api/rules/try", EnumSet.of(Role.AUTHOR));
        allowed.put("GET /rules/thresholds", all);
        allowed.put("POST /rules/thresholds", EnumSet.of(Role.AUTHOR));
        allowed.put("GET /rules/try", EnumSet.of(Role.AUTHOR));
        allowed.put("GET /", all);
        allowed.put("POST /check", all);
        allowed.put("POST /api/checks", all);
        allowed.put("POST /api/filings", reviewers);
        allowed.put("PUT /api/filings/" + filing + "/findings/" + finding + "/decision", reviewers);
        allowed.put("POST /api/filings/" + filing + "/findings/" + finding + "/comments", reviewers);
        allowed.put("POST /api/filings/" + filing + "/findings/" + finding + "/decision/approval", EnumSet.of(Role.APPROVER));
        allowed.put("POST /api/filings/" + filing + "/sign-off", EnumSet.of(Role.APPROVER));
        allowed.put("GET /api/audit/verify", EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.ADMINISTRATOR));
        Map<Role, String> keys = new LinkedHashMap<>();
        all.forEach(role -> keys.put(role, keeper.store().keys().create(role.word() + " " + UUID.randomUUID(), Set.of(role), "test")));
        allowed.forEach((call, roles) -> {
            all.forEach(role -> {
                Response answer = call(given().header("Authorization", "Bearer " + keys.get(role)), call);
                int status = answer.statusCode();
                assertThat(status == 403 && answer.asString().contains("needs a role")).as(role + " " + call + " " + status).isEqualTo(!roles.contains(role));
                assertThat(status).as(role + " " + call).isNotEqualTo(401).isLessThan(500);
            });
            Response nobody = call(given().header("Host", "tickmark.example"), call);
            assertThat(nobody.statusCode()).as("nobody " + call).isEqualTo(401);
            assertThat(nobody.contentType()).as("nobody " + call).isEqualTo("application/problem+json");
            assertThat(call(given().header("X-API-Key", "tmk_wrong"), call).statusCode()).as("a wrong key " + call).isEqualTo(401);
        });
    }

    /** What is sent is nothing that could be done, so that only the role decides whether it is refused with 403. */
    private static Response call(RequestSpecification request, String call) {
        String[] words = call.split(" ");
        if (words[0].equals("GET")) {
            return request.get(words[1]);
        }
        if (words[1].equals("/check")) {
            return request.multiPart("file", "x.txt", "Cash 1".getBytes(StandardCharsets.UTF_8), "text/plain").post(words[1]);
        }
        if (words[1].equals("/rules/thresholds")) {
            return request.formParam("line", 1).formParam("value", "1").post(words[1]);
        }
        boolean json = words[1].contains("/findings") || words[1].endsWith("/try") || words[1].endsWith("sign-off");
        RequestSpecification sent = json ? request.contentType("application/json").body("{}") : request.contentType("text/plain").body("no figures here");
        return words[0].equals("PUT") ? sent.put(words[1]) : sent.post(words[1]);
    }

    @Test
    void aKeyThatWasRevokedOpensNothing() {
        String name = "pipeline " + UUID.randomUUID();
        String key = keeper.store().keys().create(name, Set.of(Role.READER), "test");
        given().header("X-API-Key", key).get("/api/filings").then().statusCode(200);
        keeper.store().keys().revoke(name, "test");
        given().header("X-API-Key", key).get("/api/filings").then().statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void whatAnotherSitesPageSendsIsRefused() {
        byte[] filing = FilingHttpTest.filing();
        given().header("Sec-Fetch-Site", "cross-site").contentType("text/plain").body(filing).post("/api/filings").then().statusCode(403).contentType("application/problem+json");
        given().header("Origin", "https://elsewhere.example").contentType("text/plain").body(filing).post("/api/filings").then().statusCode(403);
        given().header("Sec-Fetch-Site", "same-origin").contentType("text/plain").body(filing).post("/api/filings").then().statusCode(201);
        given().header("X-Forwarded-For", "10.0.0.1").get("/api/filings").then().statusCode(401);
    }
}
