package org.convoca.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedFormTokensTest {

    private static final String PATH = "/es/calls/anti-imperialist-week";
    private static final String KEY = Base64.getEncoder().encodeToString("a key for tests, 32 bytes long..".getBytes());

    private Instant now = Instant.parse("2026-11-02T10:00:00Z");
    private final FormTokens tokens = tokensWith(KEY);

    private FormTokens tokensWith(String key) {
        return new SignedFormTokens(
                new FormProperties(key, Duration.ofSeconds(3), Duration.ofHours(24)),
                ((InstantSource) () -> now).withZone(ZoneOffset.UTC));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void takesAFormThatAPersonHadTimeToFill() {
        var token = tokens.mint(PATH);
        pass(Duration.ofMinutes(2));

        assertThat(tokens.check(token, PATH)).isInstanceOf(FormCheck.Fresh.class);
    }

    @Test
    void givesOneFormTheSameIdempotencyKeyEachTimeItIsSent() {
        var token = tokens.mint(PATH);
        pass(Duration.ofSeconds(5));

        assertThat(tokens.check(token, PATH)).isEqualTo(tokens.check(token, PATH));
    }

    @Test
    void givesTwoFormsDifferentKeys() {
        var one = tokens.mint(PATH);
        var other = tokens.mint(PATH);
        pass(Duration.ofSeconds(5));

        assertThat(tokens.check(one, PATH)).isNotEqualTo(tokens.check(other, PATH));
    }

    @Test
    void noticesAFormThatIsSentFasterThanItCanBeFilled() {
        var token = tokens.mint(PATH);
        pass(Duration.ofMillis(2999));

        assertThat(tokens.check(token, PATH)).isInstanceOf(FormCheck.TooSoon.class);
    }

    @Test
    void refusesAFormOfYesterday() {
        var token = tokens.mint(PATH);
        pass(Duration.ofHours(24).plusMillis(1));

        assertThat(tokens.check(token, PATH)).isEqualTo(new FormCheck.Expired());
    }

    @Test
    void refusesAFormOfAnotherPage() {
        var token = tokens.mint("/es/calls/another-call");
        pass(Duration.ofMinutes(1));

        assertThat(tokens.check(token, PATH)).isEqualTo(new FormCheck.Forged());
    }

    @Test
    void refusesAFormSignedWithAnotherKey() {
        var token = tokensWith(Base64.getEncoder().encodeToString(new byte[32])).mint(PATH);
        pass(Duration.ofMinutes(1));

        assertThat(tokens.check(token, PATH)).isEqualTo(new FormCheck.Forged());
    }

    @Test
    void refusesAFormWithAnyByteChanged() {
        var bytes = Base64.getUrlDecoder().decode(tokens.mint(PATH));
        pass(Duration.ofMinutes(1));

        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= 1;
            var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertThat(tokens.check(changed, PATH)).isEqualTo(new FormCheck.Forged());
            bytes[i] ^= 1;
        }
    }

    @Test
    void refusesNoTokenAndNonsense() {
        assertThat(tokens.check(null, PATH)).isEqualTo(new FormCheck.Forged());
        assertThat(tokens.check("", PATH)).isEqualTo(new FormCheck.Forged());
        assertThat(tokens.check("%%%", PATH)).isEqualTo(new FormCheck.Forged());
        assertThat(tokens.check("a".repeat(100_000), PATH)).isEqualTo(new FormCheck.Forged());
    }

    @Test
    void doesNotStartWithAWeakKey() {
        assertThatThrownBy(() -> tokensWith("c2hvcnQ=")).hasMessageContaining("form-key");
        assertThatThrownBy(() -> tokensWith("no base64!")).hasMessageContaining("form-key");
    }
}
