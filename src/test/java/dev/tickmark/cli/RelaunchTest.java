package dev.tickmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelaunchTest {

    @TempDir
    Path folder;
    private Path jar;

    @BeforeEach
    void aJarWithItsArchive() throws IOException {
        jar = Files.createFile(folder.resolve("program.jar"));
        Files.createFile(folder.resolve("program.jsa"));
    }

    @Test
    void theArchiveBesideTheJarIsNamedBeforeIt() {
        assertThat(Relaunch.line(List.of("java", "-Xmx512m", "-jar", "build/program.jar", "check", "a.txt"), jar))
                .startsWith("java", "-Xmx512m", "-XX:SharedArchiveFile=" + folder.resolve("program.jsa")).endsWith("-jar", jar.toString(), "check", "a.txt");
    }

    @Test
    void onlyAServiceIsStartedForHours() {
        assertThat(Relaunch.line(List.of("java", "-jar", "program.jar", "rules", "check"), jar)).contains("-XX:TieredStopAtLevel=1");
        assertThat(Relaunch.line(List.of("java", "-jar", "program.jar", "rules", "try", "draft.drl", "a.txt"), jar)).contains("-XX:TieredStopAtLevel=1");
        assertThat(Relaunch.line(List.of("java", "-jar", "program.jar", "serve"), jar)).isNotEmpty().doesNotContain("-XX:TieredStopAtLevel=1");
    }

    @Test
    void nothingIsStartedAnewTwice() {
        List<String> once = Relaunch.line(List.of("java", "-jar", "program.jar", "check", "a.txt"), jar);
        assertThat(Relaunch.line(once, jar)).isEmpty();
    }

    @Test
    void withoutAnArchiveOrAJarTheProgramGoesOn() throws IOException {
        assertThat(Relaunch.line(List.of("java", "-cp", "classes", "dev.tickmark.cli.Main", "check"), jar)).isEmpty();
        Files.delete(folder.resolve("program.jsa"));
        assertThat(Relaunch.line(List.of("java", "-jar", "program.jar", "check", "a.txt"), jar)).isEmpty();
    }
}
