package org.convoca.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.convoca.gateway.StubCoordinator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsPageIT extends WithCoordination {

    private static final String OPERATIONS = "/coordination/operations";
    private static final String OUTBOX = "/internal/outbox/blocked";
    private static final String LETTERS = "/internal/dead-letters";
    private static final String LETTER = "/convoca.signatures.event-service.dlt/2/7";
    private static final String NOTHING = "{\"items\":[],\"pending\":0,\"oldestSeconds\":0}";
    private static final String NONE = "{\"known\":true,\"waiting\":0,\"items\":[]}";

    @BeforeEach
    void aConvenerAndOneOfEach() {
        signedInIs(StubCoordinator.convener());
        for (var service : List.of(SERVICE, EVENTS, NOTIFICATIONS)) {
            service.answer("GET " + OUTBOX, NOTHING);
            service.answer("GET " + LETTERS, NONE);
        }
        SERVICE.answer("GET " + OUTBOX, """
                {"items":[{"collection":"signatures","id":"6f0d2c9e","entry":"6f0d2c9e.3","reason":"RecordTooLargeException",
                 "since":"2027-01-10T12:00:00Z"}],"pending":3,"oldestSeconds":300}""");
        SERVICE.answer("POST " + OUTBOX + "/signatures/6f0d2c9e/release", 204, "");
        EVENTS.answer("GET " + LETTERS, """
                {"known":true,"waiting":1,"items":[{"topic":"convoca.signatures.event-service.dlt","partition":2,"offset":7,
                 "at":"2027-01-10T12:00:00Z","type":"org.convoca.signature.published.v1","key":"0b7e","reason":"java.lang.IllegalStateException"}]}""");
        EVENTS.answer("POST " + LETTERS + LETTER + "/replay", 204, "");
        EVENTS.answer("POST " + LETTERS + LETTER + "/drop", 204, "");
    }

    @Test
    void showsWhatWaitsInEachService() {
        var page = get(OPERATIONS + "?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().text())
                .contains(
                        "3 messages are waiting",
                        "The oldest for 5 minutes.",
                        "RecordTooLargeException",
                        "1 message could not be taken",
                        "org.convoca.signature.published.v1",
                        "java.lang.IllegalStateException");
        assertThat(page.html().select("nav a[aria-current]").text()).contains("Operations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay", "drop"})
    void asksOnceMoreBeforeItDoesSomethingAboutADeadLetter(String step) {
        var path = OPERATIONS + "/letters/events" + LETTER + "/" + step + "?lang=en";
        assertThat(get(OPERATIONS + "?lang=en").html().select("a[href='" + path + "']"))
                .hasSize(1);

        var sure = get(path);
        assertThat(sure.html().text()).contains("org.convoca.signature.published.v1", "0b7e");
        assertThat(EVENTS.asked("POST", LETTERS + LETTER + "/" + step)).isEmpty();

        var pressed = fill(sure, path, Map.of());
        assertThat(pressed.header("Location")).isEqualTo(OPERATIONS + "?done=" + step + "&lang=en");
        assertThat(EVENTS.asked("POST", LETTERS + LETTER + "/" + step)).hasSize(1);
        assertThat(get(pressed.header("Location")).html().select("[role=status]"))
                .hasSize(1);
    }

    @Test
    void letsWhatIsSetAsideBeTriedAgain() {
        var path = OPERATIONS + "/outbox/signatures/signatures/6f0d2c9e/retry?lang=en";

        var pressed = fill(get(OPERATIONS + "?lang=en"), path, Map.of());

        assertThat(pressed.header("Location")).contains("done=retry");
        assertThat(SERVICE.asked("POST", OUTBOX + "/signatures/6f0d2c9e/release"))
                .hasSize(1);
    }

    @Test
    void saysWhenSomebodyWasQuicker() {
        EVENTS.answer("POST " + LETTERS + LETTER + "/drop", 404, "{\"status\":404}");
        var path = OPERATIONS + "/letters/events" + LETTER + "/drop?lang=en";

        assertThat(fill(get(path), path, Map.of()).header("Location")).contains("done=gone");
        EVENTS.answer("GET " + LETTERS, NONE);
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void showsTheOthersWhileOneIsAwayAndSaysThatKafkaDoesNotAnswer() {
        SERVICE.answer("GET " + OUTBOX, 503, "{}");
        SERVICE.answer("GET " + LETTERS, 503, "{}");
        NOTIFICATIONS.answer("GET " + LETTERS, "{\"known\":false,\"waiting\":0,\"items\":[]}");

        var page = get(OPERATIONS + "?lang=en");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("section[aria-labelledby=signatures]").text())
                .contains("does not answer at the moment");
        assertThat(page.html().select("section[aria-labelledby=events]").text()).contains("IllegalStateException");
        assertThat(page.html().select("section[aria-labelledby=notifications]").text())
                .contains("Kafka does not answer");
    }

    @Test
    void doesNothingForAFormThatIsNotOurs() {
        var path = OPERATIONS + "/letters/events" + LETTER + "/drop?lang=en";

        assertThat(browser.post(path, Map.of("form", "made up"), "Cookie", COOKIE)
                        .header("Location"))
                .contains("done=press-again");
        assertThat(EVENTS.asked("POST", LETTERS + LETTER + "/drop")).isEmpty();
    }

    @Test
    void isForConvenersOfAllCallsOnly() {
        for (var other : List.of(
                StubCoordinator.coordinator(),
                StubCoordinator.convener()
                        .replace("\"calls\":[],\"everywhere\"", "\"calls\":[\"one\"],\"everywhere\""))) {
            signedInIs(other);
            clock.pass(Duration.ofMinutes(5));
            assertThat(get(OPERATIONS + "?lang=en").status()).isEqualTo(403);
            assertThat(browser.post(
                                    OPERATIONS + "/outbox/signatures/signatures/6f0d2c9e/retry",
                                    Map.of("form", "x"),
                                    "Cookie",
                                    COOKIE)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(SERVICE.asked("GET", OUTBOX)).isEmpty();
    }
}
