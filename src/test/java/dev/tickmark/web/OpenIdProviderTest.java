package dev.tickmark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a provider of accounts can do to who asks it. */
class OpenIdProviderTest {

    private static final AccountProvider PROVIDER = new AccountProvider();
    private static Map<String, String> set;

    @BeforeAll
    static void open() {
        set = PROVIDER.start();
    }

    @AfterAll
    static void close() {
        PROVIDER.stop();
    }

    private static OrganisationSettings settings(String issuer) {
        SmallRyeConfigBuilder config = new SmallRyeConfigBuilder().withMapping(Settings.class).withDefaultValues(set).withDefaultValue("tickmark.oidc.issuer", issuer);
        List.of("longest-check", "warm-up", "idle-warm-up", "longest-draft").forEach(name -> config.withDefaultValue("tickmark." + name, "PT1S"));
        return config.build().getConfigMapping(Settings.class).oidc();
    }

    private static String issuer() {
        return set.get("tickmark.oidc.issuer");
    }

    private static String ask(String place) throws IOException {
        try (InputStream answer = URI.create(issuer() + place).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itIsKnownByTheAddressThatItGivesItself() {
        String other = issuer().replace("127.0.0.1", "localhost");
        assertThatThrownBy(() -> OpenIdProvider.found(settings(other))).isInstanceOf(UnreachableException.class).hasMessageContaining(other).hasMessageContaining("issuer");
        assertThatThrownBy(() -> OpenIdProvider.found(settings(issuer() + "/other"))).isInstanceOf(UnreachableException.class).hasMessageContaining("404");
    }

    @Test
    void nothingWaitsForItLong() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Instant begun = Instant.now();
            assertThatThrownBy(() -> OpenIdProvider.found(settings("http://127.0.0.1:" + mute.getLocalPort()))).isInstanceOf(UnreachableException.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void keysThatCannotBeReadAreNoFaultOfTheToken() throws Exception {
        OpenIdProvider provider = OpenIdProvider.found(settings(issuer()));
        String token = ask("/access-token");
        ask("/power?is=off");
        try {
            assertThatThrownBy(() -> provider.bearer(token)).isInstanceOf(UnreachableException.class);
            assertThatThrownBy(() -> provider.claimed(OpenIdProvider.begun("/"), URI.create("http://localhost/"), "code")).isInstanceOf(UnreachableException.class);
        } finally {
            ask("/power?is=on");
        }
        assertThat(provider.bearer(token)).containsEntry("sub", "subject of dana");
        assertThatThrownBy(() -> provider.claimed(OpenIdProvider.begun("/"), URI.create("http://localhost/"), "code")).isInstanceOf(NotSignedInException.class).hasMessageContaining("invalid_grant");
    }

    @Test
    void aSignInThatEndsSaysWhose() throws Exception {
        OpenIdProvider provider = OpenIdProvider.found(settings(issuer()));
        assertThat(provider.end(Optional.empty(), URI.create("http://localhost/sign-in")).orElseThrow().toString()).startsWith(issuer() + "/end?").contains("client_id=tickmark").doesNotContain("id_token_hint");
        assertThat(provider.isAs(OpenIdProvider.found(settings(issuer())))).isTrue();
    }
}
