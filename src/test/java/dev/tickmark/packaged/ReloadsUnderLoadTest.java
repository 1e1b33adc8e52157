package dev.tickmark.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules are saved again and again while four clients have filings checked: no check fails, what is saved is live soon, and memory stays flat. Set {@code tickmark.reloads} for more of them. */
class ReloadsUnderLoadTest {

    private static final int RELOADS = Integer.getInteger("tickmark.reloads", 6);
    private static final int CLIENTS = 4;
    private static final int LIVE_MILLIS = 3_000;
    private static final double FLAT = 1.15;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern USED = Pattern.compile("\\bused (\\d+)K");

    @TempDir
    Path folder;

    private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);
    private final AtomicInteger checks = new AtomicInteger();
    private final List<String> failed = Collections.synchronizedList(new ArrayList<>());

    @Test
    void noCheckFailsAndMemoryStaysFlat() throws Exception {
        assumeTrue(Server.JAR != null, "no tickmark.jar is named");
        Path rules = copied(Path.of("rules"), folder.resolve("rules"));
        AtomicBoolean done = new AtomicBoolean();
        List<Long> live = new ArrayList<>();
        try (Server server = Server.start(List.of("-Xmx1500m"), List.of("--data", folder.resolve("data").toString(), "--rules", rules.toString()))) {
            List<Thread> clients = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                clients.add(new Thread(() -> check(server, done)));
            }
            clients.forEach(Thread::start);
            long[] early = null;
            for (int i = 0; i < RELOADS; i++) {
                live.add(saved(server, rules, i));
                if (i == RELOADS / 5) {
                    early = memory(server);
                }
            }
            long[] late = memory(server);
            done.set(true);
            for (Thread client : clients) {
                client.join();
            }
            Collections.sort(live);
            System.out.println(RELOADS + " reloads, " + checks + " checks: live after " + live.get(live.size() / 2) + " ms, 95 % within " + live.get((live.size() * 95 - 1) / 100) + " ms; heap " + early[0] + " then " + late[0] + " KB, metaspace " + early[1] + " then " + late[1] + " KB");
            assertThat(failed).isEmpty();
            assertThat(checks).hasPositiveValue();
            assertThat(late[0]).as("heap").isLessThan((long) (early[0] * FLAT) + 20_000);
            assertThat(late[1]).as("metaspace").isLessThan((long) (early[1] * FLAT) + 5_000);
            if (RELOADS >= 100) {
                assertThat(live.get((live.size() * 95 - 1) / 100)).isLessThanOrEqualTo(LIVE_MILLIS);
            }
        }
    }

    private static Path copied(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
        return to;
    }

    private void check(Server server, AtomicBoolean done) {
        try {
            String sample = Files.readString(Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt"));
            while (!done.get()) {
                Server.Answer answer = checked(server, sample);
                checks.incrementAndGet();
                if (answer.status() != 200 || !answer.body().contains("LIQ-007")) {
                    failed.add(answer.status() + " " + answer.body().substring(0, Math.min(300, answer.body().length())));
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            failed.add(e.toString());
        }
    }

    private Server.Answer checked(Server server, String filing) throws IOException {
        quiet.readLock().lock();
        try {
            return server.send("POST", "/api/checks?name=release.txt", Map.of("Content-Type", "text/plain"), filing);
        } finally {
            quiet.readLock().unlock();
        }
    }

    /** Saves a page, a rule or a threshold, in turn; how many milliseconds pass until another rulebook answers. */
    private static long saved(Server server, Path rules, int i) throws IOException, InterruptedException {
        String before = version(server);
        long started = System.nanoTime();
        Path file = rules.resolve(i % 3 == 0 ? "liquidity/cash-fell-sharply.drl" : i % 3 == 1 ? "liquidity/cash-fell-sharply.md" : "thresholds.csv");
        String text = Files.readString(file);
        Files.write(file, changed(text, i).getBytes(StandardCharsets.UTF_8));
        while (version(server).equals(before)) {
            assertThat(System.nanoTime() - started).as("nanoseconds until " + file + " is live").isLessThan(TimeUnit.SECONDS.toNanos(60));
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return (System.nanoTime() - started) / 1_000_000;
    }

    private static String changed(String text, int i) {
        return i % 3 == 0 ? "// Saved " + i + ".\n" + text.replaceFirst("^// Saved .*\n", "") : i % 3 == 1 ? text.replaceFirst("(\\*\\*Matters because\\*\\* )(\\d+: )?", "$1" + i + ": ") : threshold(text, i);
    }

    private static String threshold(String table, int i) {
        Matcher line = Pattern.compile("(?m)^(LIQ-007,[^,]*,)-?([\\d.]+)").matcher(table);
        assertThat(line.find()).isTrue();
        String sign = line.group().contains(",-") ? "-" : "";
        return table.substring(0, line.start()) + line.group(1) + sign + (20 + i % 10) + table.substring(line.end());
    }

    private static String version(Server server) throws IOException {
        return JSON.readTree(server.send("GET", "/q/health/ready", Map.of(), "").body()).path("checks").findValue("version").asText();
    }

    /** Kilobytes of heap and of metaspace in use after two collections, while nothing is checked. */
    private long[] memory(Server server) throws IOException, InterruptedException {
        quiet.writeLock().lock();
        try {
            return collected(server);
        } finally {
            quiet.writeLock().unlock();
        }
    }

    private static long[] collected(Server server) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(1);
        jcmd(server, "GC.run");
        jcmd(server, "GC.run");
        String info = jcmd(server, "GC.heap_info");
        int metaspace = info.indexOf("Metaspace");
        return new long[] {used(info.substring(0, metaspace)), used(info.substring(metaspace, info.indexOf("class space")))};
    }

    /** The sum over all generations that are told. */
    private static long used(String told) {
        long[] used = USED.matcher(told).results().mapToLong(each -> Long.parseLong(each.group(1))).toArray();
        assertThat(used).as(told).isNotEmpty();
        return LongStream.of(used).sum();
    }

    private static String jcmd(Server server, String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(server.process.pid()), command).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
