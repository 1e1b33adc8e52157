package dev.tickmark.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tickmark.examination.CompiledRulebook;
import dev.tickmark.examination.Examiner;
import dev.tickmark.examination.RulebookCache;
import dev.tickmark.rulebook.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookCacheTest {

    @TempDir
    Path folder;

    private static final String RULE = """
            // Why.
            rule "Cash fell"
                @code( LIQ-001 ) @kind( RISK ) @severity( LOW ) @message( "{subject} is {printed}." )
            when
                $m : Measure( name == "CASH_CHANGE", current, value < 0 )
            then
                workpaper.raise( drools.getRule(), $m );
            end
            """;

    private static Rulebook small(String rule) {
        return Rulebook.of(new HashMap<>(Map.of("liquidity/cash-fell.drl", rule)));
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** One compiles, the other reads what the first has kept. */
    @Test
    void aKeptRulebookFindsWhatACompiledOneFinds() throws IOException {
        Rulebook rulebook = Rulebook.in(Path.of("rules"));
        CompiledRulebook compiled = RulebookCache.in(folder).compiled(rulebook);
        CompiledRulebook kept = RulebookCache.in(folder).compiled(rulebook);
        assertThat(kept()).hasSize(1);
        assertThat(kept.base()).isNotSameAs(compiled.base());
        assertThat(Rehearsal.of(rulebook, new ReviewDesk(new Examiner(kept)))).isEmpty();
    }

    @Test
    void anotherRuleIsAnotherEntry() throws IOException {
        RulebookCache.in(folder).compiled(small(RULE));
        RulebookCache.in(folder).compiled(small(RULE));
        assertThat(kept()).hasSize(1);
        RulebookCache.in(folder).compiled(small(RULE.replace("value < 0", "value > 0")));
        assertThat(kept()).hasSize(2);
    }

    @Test
    void whatWasTamperedWithIsCompiledAnew() throws IOException {
        RulebookCache.in(folder).compiled(small(RULE));
        Path file = kept().get(0);
        byte[] bytes = Files.readAllBytes(file);
        byte[] good = bytes.clone();
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(RulebookCache.in(folder).compiled(small(RULE)).base().getKiePackage("dev.tickmark.rules").getRules()).hasSize(1);
        assertThat(Files.readAllBytes(file)).hasSameSizeAs(good).isNotEqualTo(bytes);
        Files.write(file, new byte[3]);
        assertThat(RulebookCache.in(folder).compiled(small(RULE)).rulebook().cards()).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoFault() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThat(RulebookCache.in(file).compiled(small(RULE)).rulebook().cards()).hasSize(1);
    }
}
