package dev.tickmark.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tickmark.store.KeptFiling;
import dev.tickmark.store.ReviewStore;
import dev.tickmark.store.StoreSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The server is killed while four clients hand in filings and decide about them, again and again: what it answered is there, once. Set {@code tickmark.http-kill-rounds} for more rounds. */
class KillOverHttpTest {

    private static final int ROUNDS = Integer.getInteger("tickmark.http-kill-rounds", 2);
    private static final int CLIENTS = 4;
    private static final int LONGEST = 1_200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, Decided> decided = new ConcurrentHashMap<>();

    /** What was answered of a decision: about which finding, and its version. */
    private record Decided(String finding, int version) {
    }

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void nothingThatWasAnsweredIsLostAndNothingDoubled(StoreSettings settings) throws Exception {
        assumeTrue(Server.JAR != null, "no tickmark.jar is named");
        names.clear();
        decided.clear();
        List<String> arguments = List.of("--data", settings.folder().toString(), "--database", settings.url());
        Random random = new Random(11);
        for (int round = 0; round < ROUNDS; round++) {
            Server server = Server.start(List.of(), arguments);
            try {
                assertThat(JSON.readTree(server.send("GET", "/api/audit/verify", Map.of(), "").body()).path("intact").asBoolean()).as("the audit trail after kill " + round).isTrue();
                List<Thread> clients = new ArrayList<>();
                for (int client = 0; client < CLIENTS; client++) {
                    String name = round + "-" + client;
                    clients.add(new Thread(() -> untilItBreaks(server, name)));
                }
                clients.forEach(Thread::start);
                int before = names.size();
                for (int i = 0; round % 4 != 3 && (names.size() == before || decided.isEmpty()) && i < LONGEST; i++) {
                    TimeUnit.MILLISECONDS.sleep(10); // most kills come when something was answered, some before
                }
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST));
                server.kill();
                for (Thread client : clients) {
                    client.join();
                }
            } finally {
                server.kill();
            }
            holds(settings);
            if (round % 10 == 9) {
                System.out.println(round + 1 + " kills, " + names.size() + " filings kept");
            }
        }
        assertThat(names).isNotEmpty();
        assertThat(decided).isNotEmpty();
        System.out.println(ROUNDS + " kills over HTTP at " + settings.url().replaceAll("[/?].*", "") + ": " + names.size() + " filings and " + decided.values().stream().mapToInt(Decided::version).sum() + " decisions answered, all there, none twice");
    }

    private void untilItBreaks(Server server, String client) {
        try {
            for (int i = 0; ; i++) {
                String name = client + "-" + i;
                Server.Answer kept = server.send("POST", "/api/filings?name=" + name, Map.of("Content-Type", "text/plain"), filing(name));
                assertThat(kept.status()).as(kept.body()).isEqualTo(201);
                JsonNode report = JSON.readTree(kept.body());
                String id = report.path("filing").path("sha256").asText();
                names.put(id, name);
                String finding = report.path("findings").path(0).path("id").asText();
                for (int version = 0; version < 3; version++) {
                    Server.Answer answer = server.send("PUT", "/api/filings/" + kept.place() + "/findings/" + finding + "/decision", Map.of("Content-Type", "application/json", "If-Match", "\"" + version + "\""),
                            "{\"decision\": \"dismissed\", \"reason\": \"reason " + version + "\"}");
                    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                    decided.put(id, new Decided(finding, version + 1));
                }
            }
        } catch (IOException e) {
            return; // killed
        }
    }

    /** Lines that say who they are, and one total that is wrong. */
    private static String filing(String name) {
        return "Notes of " + name + "\n\nBalance sheet\n\t31 Mar 2003\t31 Mar 2002\nCash\t120\t400\nInventories\t300\t100\nTotal current assets\t520\t500\nLand\t100\t100\nTotal assets\t620\t600\n";
    }

    private void holds(StoreSettings settings) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            Map<String, KeptFiling> byHash = new HashMap<>();
            Set<String> distinct = new HashSet<>();
            for (KeptFiling filing : store.list(1_000_000, 0)) {
                assertThat(distinct.add(filing.name())).as(filing.name() + " is kept once").isTrue();
                assertThat(store.source(filing).bytes()).as(filing.name()).isEqualTo(filing(filing.name()).getBytes(StandardCharsets.UTF_8));
                byHash.put(filing.sha256(), filing);
            }
            names.forEach((hash, name) -> assertThat(byHash).as("answered " + name).containsKey(hash));
            decided.forEach((hash, said) -> {
                KeptFiling filing = byHash.get(hash);
                var decision = store.decisions().find(filing.id(), said.finding()).orElseThrow();
                assertThat(decision.version()).isGreaterThanOrEqualTo(said.version());
                assertThat(decision.ruling().reason()).isEqualTo("reason " + (decision.version() - 1));
                assertThat(store.trail().of(filing.id())).as("one row for keeping it, one for each decision").hasSize(1 + decision.version());
            });
            assertThat(store.trail().verify().fault()).isEmpty();
        }
    }
}
