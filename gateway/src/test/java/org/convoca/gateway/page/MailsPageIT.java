package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailsPageIT extends WithCoordination {

    private static final String MAILS = "/coordination/mails";
    private static final String API = "/api/v1/coordination/mails";
    private static final String ID = "6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e.1";

    @BeforeEach
    void aConvenerAndAQueue() {
        signedInIs(StubCoordinator.convener());
        NOTIFICATIONS.answer("GET " + API, queue("failed", "smtp-550-5.1.1"));
        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/resend", "{}");
        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/suppress", "{}");
    }

    private static String queue(String status, String reason) {
        return """
                {"counts":{"queued":1234,"retrying":2,"sending":0,"failed":1,"bounced":0,"suppressed":0,"sent":77},"oldestSeconds":300,
                 "items":[{"id":"%s","about":"6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e","template":"sign-in","locale":"es","status":"%s",
                 "since":"2027-01-10T12:00:00Z","at":"2027-01-10T12:00:05Z","attempts":1,"refusals":0,"interruptions":0,"reason":"%s","later":1}],
                 "next":"1800000000000~%s"}""".formatted(ID, status, reason, ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "pt", "fr", "ar"})
    void showsTheQueueWhatWentWrongAndWhatCanBeDone(String language) {
        var page = get(MAILS + "?lang=" + language);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().body()).doesNotContain("??", "plural,", "{0}");
        assertThat(page.html().text()).contains("smtp-550-5.1.1").containsPattern("1[.,  ٬]?236");
        assertThat(page.html().select("form[action*=" + ID + "/resend] button")).hasSize(1);
        assertThat(page.html().select("a[href*='after=1800000000000~']")).hasSize(1);
        assertThat(page.html().select("script:not([src]), [style]")).isEmpty();
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"outcome-unknown", "given-up", "unsafe-header", "incomplete-answer", "bounced-before", "by-hand"
            })
    void saysOurOwnReasonsInWords(String reason) {
        NOTIFICATIONS.answer("GET " + API, queue("suppressed", reason));

        var page = get(MAILS + "?status=suppressed&lang=en");

        assertThat(page.html().select(".card").text()).contains("Reason: ").doesNotContain(reason, "??");
    }

    @Test
    void asksForTheStateThatWasChosenAndForNoOther() {
        get(MAILS + "?status=queued&lang=en");
        get(MAILS + "?status=lost&lang=en");

        assertThat(NOTIFICATIONS.asked("GET", API)).hasSize(2);
    }

    @Test
    void sendsAgainWhenTheButtonIsPressedAndSaysSo() {
        var page = get(MAILS + "?lang=en");

        var pressed = fill(page, MAILS + "/" + ID + "/resend?lang=en", Map.of());

        assertThat(pressed.status()).isEqualTo(303);
        assertThat(pressed.header("Location")).isEqualTo(MAILS + "?status=failed&done=resend&lang=en");
        assertThat(NOTIFICATIONS.asked("POST", API + "/" + ID + "/resend")).hasSize(1);
        assertThat(get(pressed.header("Location"))
                        .html()
                        .select("[role=status]")
                        .text())
                .isEqualTo("It is queued again.");
    }

    @Test
    void saysWhenAnotherWasQuicker() {
        NOTIFICATIONS.answer("POST " + API + "/" + ID + "/suppress", 409, "{\"status\":409}");
        NOTIFICATIONS.answer("GET " + API, queue("queued", ""));
        var page = get(MAILS + "?status=queued&lang=en");

        assertThat(fill(page, MAILS + "/" + ID + "/suppress?lang=en", Map.of()).header("Location"))
                .contains("done=too-late");
    }

    @Test
    void doesNothingForAFormThatIsNotOurs() {
        var pressed = browser.post(MAILS + "/" + ID + "/resend?lang=en", Map.of("form", "made up"), "Cookie", COOKIE);

        assertThat(pressed.status()).isEqualTo(303);
        assertThat(NOTIFICATIONS.asked("POST", API + "/" + ID + "/resend")).isEmpty();
    }

    @Test
    void isForConvenersOnly() {
        signedInIs(StubCoordinator.coordinator());

        assertThat(get(MAILS + "?lang=en").status()).isEqualTo(403);
        assertThat(NOTIFICATIONS.asked()).isEmpty();
    }

    @Test
    void saysThatItCannotKnowWhileTheServiceIsAway() {
        NOTIFICATIONS.goDown();

        assertThat(get(MAILS + "?lang=en").status()).isEqualTo(503);
    }
}
