package dev.tickmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tickmark.store.Role;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProductionTest {

    private static Settings production(Map<String, String> set) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(Settings.class).withDefaultValue("tickmark.mode", "production").withDefaultValues(set);
        // "30s" is a way of writing a duration that only the running service has.
        List.of("longest-check", "warm-up", "idle-warm-up", "longest-draft").forEach(name -> config.withDefaultValue("tickmark." + name, "PT1S"));
        return config.build().getConfigMapping(Settings.class);
    }

    @Test
    void inProductionTheDatabaseHasToBeNamed() {
        Settings settings = production(Map.of());
        assertThatThrownBy(() -> new FilingKeeper(null, settings)).isInstanceOf(IllegalStateException.class).hasMessageContaining("tickmark.database");
    }

    @Test
    void inProductionNobodySignsInWithoutTls() {
        for (String issuer : List.of("http://login.example.org/", "http://127.0.0.1.example.org/", "login.example.org", "ftp://localhost/", "https:/realms", "http://localhost@login.example.org/")) {
            Settings settings = production(Map.of("tickmark.oidc.issuer", issuer, "tickmark.oidc.client-id", "tickmark"));
            assertThatThrownBy(() -> new Organisation(settings)).as(issuer).isInstanceOf(IllegalStateException.class).hasMessageContaining("tickmark.oidc.issuer is '" + issuer).hasMessageContaining("https://");
        }
        for (String issuer : List.of("https://login.example.org/", "http://localhost:8180/realms/finance", "http://127.0.0.1:8180/", "http://[::1]:8180/")) {
            assertThat(new Organisation(production(Map.of("tickmark.oidc.issuer", issuer, "tickmark.oidc.client-id", "tickmark"))).isOffered()).as(issuer).isTrue();
        }
        Settings nameless = production(Map.of("tickmark.oidc.issuer", "https://login.example.org/"));
        assertThatThrownBy(() -> new Organisation(nameless)).isInstanceOf(IllegalStateException.class).hasMessageContaining("tickmark.oidc.client-id");
        assertThat(new Organisation(production(Map.of())).isOffered()).isFalse();
    }

    @Test
    void rolesAreFoundWhereTheyAreSaidToBe() {
        Accounts accounts = new Accounts(production(Map.of("tickmark.oidc.roles-claim", "realm_access.roles,https://example.org/roles", "tickmark.oidc.roles.author", "quants")).oidc());
        assertThat(roles(accounts, Map.of("sub", "1", "realm_access", Map.of("roles", List.of("reader", "quants"))))).containsExactlyInAnyOrder(Role.READER, Role.AUTHOR);
        assertThat(roles(accounts, Map.of("sub", "1", "https://example.org/roles", "approver administrator"))).containsExactlyInAnyOrder(Role.APPROVER, Role.ADMINISTRATOR);
        assertThat(roles(accounts, Map.of("sub", "1", "roles", List.of("reader"), "realm_access", "reader", "groups", List.of("author")))).isEmpty();
        assertThat(roles(accounts, Map.of("sub", "1", "realm_access", Map.of("roles", List.of("author", "Reader", 7))))).isEmpty();
        assertThat(accounts.lookedFor()).contains("quants (author)").endsWith("in the claim realm_access.roles or https://example.org/roles");
        assertThat(accounts.holder("i", Map.of("sub", "1", "email", "dana@example.org")).name()).startsWith("dana@example.org (login ");
        assertThat(accounts.holder("i", Map.of("sub", "4711")).name()).startsWith("4711 (login ");
    }

    private static Set<Role> roles(Accounts accounts, Map<String, Object> claims) {
        return accounts.holder("https://login.example.org", claims).roles();
    }
}
