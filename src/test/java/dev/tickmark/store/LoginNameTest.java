package dev.tickmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginNameTest {

    private static final String ISSUER = "https://login.example.org";

    @Test
    void anAccountStaysTheSameUnderAnotherName() {
        String before = LoginName.of(ISSUER, "4711", "dana");
        assertThat(before).matches("dana \\(login [0-9a-f]{12}\\)");
        assertThat(LoginName.areTwoPeople(before, LoginName.of(ISSUER, "4711", "Dana Doe"))).isFalse();
        assertThat(LoginName.areTwoPeople(before, LoginName.of(ISSUER, "4712", "dana"))).isTrue();
        assertThat(LoginName.areTwoPeople(before, LoginName.of("https://elsewhere.example.org", "4711", "dana"))).isTrue();
    }

    @Test
    void aKeyAndASignInMayBeOnePerson() {
        assertThat(LoginName.areTwoPeople("kim", LoginName.of(ISSUER, "4711", "dana"))).isFalse();
        assertThat(LoginName.areTwoPeople(LoginName.of(ISSUER, "4711", "dana"), "kim")).isFalse();
        assertThat(LoginName.areTwoPeople("Kim", "kim")).isFalse();
        assertThat(LoginName.areTwoPeople("kim", "dana")).isTrue();
    }

    @Test
    void nobodyIsCalledLikeSomebodyElse() {
        String posing = LoginName.of(ISSUER, "4711", "dana (login 8c1f02a3b4d5)\n\u202e");
        assertThat(posing).startsWith("dana login 8c1f02a3b4d5 (login ").doesNotContain("\n").doesNotContain("\u202e");
        assertThat(LoginName.of(ISSUER, "4711", " ")).startsWith("somebody (login ");
        assertThat(LoginName.of(ISSUER, "4711", "x".repeat(300))).hasSizeLessThan(100);
        assertThat(LoginName.isOne("dana")).isFalse();
        assertThat(LoginName.isOne(posing)).isTrue();
    }
}
