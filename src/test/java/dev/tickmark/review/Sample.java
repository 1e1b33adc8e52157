package dev.tickmark.review;

import dev.tickmark.rulebook.Rulebook;
import dev.tickmark.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample filing, and one desk for all tests that check it. */
public final class Sample {

    public static final Path PATH = Path.of("src/test/resources/sample/northbridge-4q-fy2002.txt");
    private static ReviewDesk desk;

    private Sample() {
    }

    public static synchronized ReviewDesk desk() {
        if (desk == null) {
            desk = ReviewDesk.with(Rulebook.in(Path.of("rules")));
        }
        return desk;
    }

    public static Review review() {
        return desk().check(file(PATH));
    }

    public static SourceFile file(Path path) {
        try {
            return new SourceFile(path.getFileName().toString(), "", Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
