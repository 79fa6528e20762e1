package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "convoca.gateway.hooks.bounces=" + BounceHookIT.SECRET)
class BounceHookIT extends WithPages {

    static final String SECRET = "a-secret-for-tests-only-0123456789";

    private static final String HOOK = "/hooks/bounces";
    private static final String API = "/internal/bounces";

    private Browser.Shown post(String authorization, String type, String report) {
        return browser.send(
                "POST",
                HOOK,
                HttpRequest.BodyPublishers.ofString(report),
                "Authorization",
                authorization,
                "Content-Type",
                type);
    }

    @Test
    void handsOnWhatComesWithTheSecret() {
        NOTIFICATIONS.answer("POST " + API, 204, "");

        assertThat(post("Bearer " + SECRET, "message/rfc822", "Subject: report\r\n\r\nBody")
                        .status())
                .isEqualTo(204);
        assertThat(NOTIFICATIONS.asked("POST", API))
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("Subject: report\r\n\r\nBody"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Basic " + SECRET, SECRET, "Bearer "})
    void takesNothingWithoutTheSecret(String authorization) {
        assertThat(post(authorization, "message/rfc822", "Subject: x").status()).isEqualTo(403);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void takesReportsOnlyAndNoHugeOnes() {
        assertThat(post("Bearer " + SECRET, "application/json", "{}").status()).isEqualTo(415);
        assertThat(post("Bearer " + SECRET, "message/rfc822", "x".repeat(300_000))
                        .status())
                .isEqualTo(413);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void passesOnThatAReportCannotBeReadOrIsToComeAgain() {
        NOTIFICATIONS.answer("POST " + API, 422, "{\"status\":422}");
        assertThat(post("Bearer " + SECRET, "message/rfc822", "x").status()).isEqualTo(422);

        NOTIFICATIONS.answer("POST " + API, 409, "{\"status\":409}");
        assertThat(post("Bearer " + SECRET, "message/rfc822", "x").status()).isEqualTo(409);

        NOTIFICATIONS.goDown();
        assertThat(post("Bearer " + SECRET, "message/rfc822", "x").status()).isEqualTo(503);
    }
}
