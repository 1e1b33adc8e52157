package dev.tickmark.web;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** A service in which authors may try drafts and save thresholds, with a rulebook of its own. */
public final class AuthorsRules implements QuarkusTestProfile {

    static final Path FOLDER = Path.of("target/author/rules");

    @Override
    public Map<String, String> getConfigOverrides() {
        copy(Path.of("rules"));
        return Map.of("tickmark.rules", FOLDER.toString(), "tickmark.drafts", "true", "tickmark.saving", "true", "tickmark.longest-draft", "40s");
    }

    private static void copy(Path from) {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : (Iterable<Path>) walk::iterator) {
                Path to = FOLDER.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.write(to, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
