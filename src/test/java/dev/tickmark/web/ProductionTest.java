package dev.tickmark.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProductionTest {

    @Test
    void inProductionTheDatabaseHasToBeNamed() {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(Settings.class).withDefaultValue("tickmark.mode", "production");
        // "30s" is a way of writing a duration that only the running service has.
        List.of("longest-check", "warm-up", "idle-warm-up", "longest-draft").forEach(name -> config.withDefaultValue("tickmark." + name, "PT1S"));
        Settings settings = config.build().getConfigMapping(Settings.class);
        assertThatThrownBy(() -> new FilingKeeper(null, settings)).isInstanceOf(IllegalStateException.class).hasMessageContaining("tickmark.database");
    }
}
