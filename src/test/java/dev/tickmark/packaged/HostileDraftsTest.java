package dev.tickmark.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tickmark.review.HostileDrafts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile drafts posted to a running server, while somebody watches its health. Set {@code tickmark.hostile=all} on a quiet machine for every one of them, held against the times that are promised; else some are taken, and their times told. */
class HostileDraftsTest {

    private static final boolean ALL = "all".equals(System.getProperty("tickmark.hostile"));
    private static final int EVERY = 25;
    private static final int LONGEST_MILLIS = 10_000;
    private static final int LONGEST_HEALTH_MILLIS = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void noneHasAnEffectOutsideItsWorkerAndEachIsReportedWithRuleAndLine() throws Exception {
        assumeTrue(Server.JAR != null, "no tickmark.jar is named");
        Path canary = Files.writeString(folder.resolve("canary"), "alive");
        List<Long> health = Collections.synchronizedList(new ArrayList<>());
        List<Long> drafts = new ArrayList<>();
        AtomicInteger calls = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        try (ServerSocket port = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
             Server server = Server.start(List.of("-Dtickmark.drafts=true"), List.of("--data", folder.resolve("data").toString()))) {
            new Thread(() -> HostileDrafts.count(port, calls)).start();
            for (int i = 0; i < 50; i++) {
                server.send("GET", "/q/health", Map.of(), "");
            }
            Thread watch = new Thread(() -> watch(server, done, health));
            watch.start();
            for (String draft : chosen()) {
                String aimed = draft.replace("/tmp/x", canary.toString()).replace("(\"id\")", "(\"rm " + canary + "\")").replace("\"localhost\", 80", "\"localhost\", " + port.getLocalPort()).replace("http://localhost", "http://localhost:" + port.getLocalPort());
                long asked = System.nanoTime();
                Server.Answer answer = server.send("POST", "/api/rules/try", Map.of("Content-Type", "application/json"), JSON.writeValueAsString(Map.of("rule", aimed)));
                drafts.add((System.nanoTime() - asked) / 1_000_000);
                assertThat(answer.status()).as(aimed + answer.body()).isEqualTo(200);
                JsonNode faults = JSON.readTree(answer.body()).path("faults");
                assertThat(faults).as(aimed).isNotEmpty().allMatch(fault -> fault.path("line").asInt() > 0 && !fault.path("text").asText().isBlank());
                assertThat(canary).as(aimed).hasContent("alive");
                assertThat(calls).as(aimed).hasValue(0);
                assertThat(server.process.isAlive()).as(aimed).isTrue();
                assertThat(server.process.descendants().filter(ProcessHandle::isAlive)).as(aimed).isEmpty();
            }
            done.set(true);
            watch.join();
        }
        Collections.sort(health);
        Collections.sort(drafts);
        System.out.println(drafts.size() + " hostile drafts: answered in " + drafts.get(drafts.size() / 2) + " ms, at most " + last(drafts) + "; health " + health.size() + " times in " + health.get(health.size() / 2) + " ms, 99 % in "
                + health.get(health.size() * 99 / 100) + ", at most " + last(health));
        assertThat(last(health)).as("health was asked for in vain").isLessThan(Long.MAX_VALUE);
        if (ALL) {
            assertThat(last(drafts)).isLessThanOrEqualTo(LONGEST_MILLIS);
            assertThat(last(health)).isLessThanOrEqualTo(LONGEST_HEALTH_MILLIS);
        }
    }

    private static List<String> chosen() {
        List<String> all = new ArrayList<>(HostileDrafts.refused());
        all.addAll(HostileDrafts.unbounded());
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < all.size(); i += ALL ? 1 : EVERY) {
            chosen.add(all.get(i));
        }
        return chosen;
    }

    private static Long last(List<Long> sorted) {
        return sorted.get(sorted.size() - 1);
    }

    private static void watch(Server server, AtomicBoolean done, List<Long> health) {
        try {
            while (!done.get()) {
                long asked = System.nanoTime();
                int status = server.send("GET", "/q/health", Map.of(), "").status();
                health.add(status == 200 ? (System.nanoTime() - asked) / 1_000_000 : Long.MAX_VALUE);
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (IOException | InterruptedException e) {
            health.add(Long.MAX_VALUE);
        }
    }
}
