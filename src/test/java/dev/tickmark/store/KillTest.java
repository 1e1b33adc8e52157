package dev.tickmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kills a program that writes, again and again: what it said was done is done, once. Set {@code tickmark.kill-rounds} for more rounds. */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("tickmark.kill-rounds", 5);

    @ParameterizedTest
    @MethodSource("dev.tickmark.store.Stores#empty")
    void nothingThatWasAcknowledgedIsLostAndNothingDoubled(StoreSettings settings) throws Exception {
        Random random = new Random(7);
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> versions = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String said : untilKilled(settings, round, random.nextInt(1_200))) {
                String[] words = said.split(" ");
                if (words[0].equals(Writers.KEPT)) {
                    names.put(words[1], words[2]);
                } else if (words[0].equals(Writers.DECIDED)) {
                    versions.merge(words[1], Integer.parseInt(words[2]), Math::max);
                }
            }
            holds(settings, names, versions);
        }
        assertThat(names).isNotEmpty();
        System.out.println(ROUNDS + " kills: " + names.size() + " filings and " + versions.values().stream().mapToInt(i -> i).sum() + " decisions acknowledged, all there");
    }

    private static List<String> untilKilled(StoreSettings settings, int round, int millis) throws IOException, InterruptedException {
        Process writers = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Writers.class.getName(), settings.folder().toString(), settings.url(), Integer.toString(round)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(writers.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("ready");
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(millis);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                // Through its handle: the process itself would close the stream that is still to be read.
                writers.toHandle().destroyForcibly();
            });
            killer.start();
            // A line that was cut off in the middle acknowledges nothing.
            StringBuilder rest = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) {
                rest.append((char) c);
            }
            int end = rest.lastIndexOf("\n");
            said.addAll(end < 0 ? List.of() : rest.substring(0, end).lines().toList());
            killer.join();
        }
        assertThat(writers.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static void holds(StoreSettings settings, Map<String, String> names, Map<String, Integer> versions) {
        try (ReviewStore store = ReviewStore.open(settings, Clock.systemUTC())) {
            List<KeptFiling> kept = store.list(1_000_000, 0);
            Set<String> distinct = new HashSet<>();
            Map<String, KeptFiling> byId = new HashMap<>();
            for (KeptFiling filing : kept) {
                assertThat(distinct.add(filing.name())).as(filing.name() + " is kept once").isTrue();
                byId.put(filing.id(), filing);
            }
            names.forEach((id, name) -> {
                assertThat(byId).as("acknowledged " + name).containsKey(id);
                assertThat(byId.get(id).name()).isEqualTo(name);
                assertThat(store.source(byId.get(id)).bytes()).isEqualTo(Writers.bytes(name));
            });
            versions.forEach((id, version) -> {
                Decision decision = store.decisions().find(id, Writers.FINDING).orElseThrow();
                assertThat(decision.version()).isGreaterThanOrEqualTo(version);
                assertThat(decision.ruling().reason()).isEqualTo("reason " + (decision.version() - 1));
                assertThat(store.trail().of(id)).as("one row for keeping it, one for each decision").hasSize(1 + decision.version());
            });
            assertThat(store.trail().verify().fault()).isEmpty();
        }
    }
}
