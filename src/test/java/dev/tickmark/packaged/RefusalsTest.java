package dev.tickmark.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that will not start says why. */
class RefusalsTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private String refusal(Map<String, String> environment, int port) throws IOException, InterruptedException {
        assumeTrue(Server.JAR != null, "the program is not packaged yet");
        Path log = folder.resolve("log");
        ProcessBuilder start = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", Server.JAR.toString(), "serve", "--port", Integer.toString(port)).directory(folder.toFile());
        start.environment().putAll(environment);
        Process process = start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
        List<String> said = Files.readAllLines(log).stream().filter(line -> line.startsWith("tickmark: ")).toList();
        assertThat(said).hasSize(1);
        return said.get(0);
    }

    @Test
    void whereNobodyCouldSignInSafely() throws IOException, InterruptedException {
        String database = "jdbc:sqlite:" + folder.resolve("kept.db");
        assertThat(refusal(Map.of("TICKMARK_MODE", "production", "TICKMARK_DATABASE", database, "TICKMARK_OIDC_ISSUER", "http://login.example.org", "TICKMARK_OIDC_CLIENT_ID", "tickmark"), 0)).startsWith("tickmark: the service cannot start: tickmark.oidc.issuer is 'http://login.example.org'").contains("https://");
    }

    @Test
    void whereTheDatabaseIsNotNamed() throws IOException, InterruptedException {
        assertThat(refusal(Map.of("TICKMARK_MODE", "production"), 0)).contains("tickmark.database");
    }

    @Test
    void whereThePortIsTaken() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal(Map.of(), taken.getLocalPort())).contains(Integer.toString(taken.getLocalPort()));
        }
    }
}
