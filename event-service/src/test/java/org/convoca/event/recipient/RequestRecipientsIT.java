package org.convoca.event.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Mails to a group without a signature, whose contact this service keeps. */
@WithService
@ExtendWith(OutputCaptureExtension.class)
class RequestRecipientsIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final OnTheWire kafka = new OnTheWire();
    private final String email = "nadia-" + UUID.randomUUID() + "@example.org";

    @LocalServerPort
    private int port;

    private Api api;
    private Week week;
    private UUID registration;
    private String organiser;

    @BeforeEach
    void ask() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
        var asked = api.as(
                "gateway",
                "POST",
                "/api/v1/calls/" + week.slug() + "/registrations",
                Map.of(
                        "group",
                        Map.of("name", "Asamblea del Puerto " + week.slug(), "territory", "AR"),
                        "contact",
                        Map.of("name", "Nadia Ibarra", "email", email),
                        "locale",
                        "es",
                        "consent",
                        true));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        registration = UUID.fromString(asked.string("/id"));
        organiser = whoAsked();
    }

    @AfterEach
    void saysNothingOfThemInTheLog(CapturedOutput output) {
        kafka.close();
        assertThat(output.getAll()).doesNotContain(email, "Nadia", "/request/", "/registration/");
    }

    private String whoAsked() {
        var told = await().atMost(Duration.ofSeconds(30))
                .until(() -> OnTheWire.once(Topics.REGISTRATIONS, registration.toString()), all -> !all.isEmpty());
        return JSON.readTree(told.getFirst().value()).at("/organiser/id").asString();
    }

    private JsonNode about(String template) {
        return about(template, organiser);
    }

    private JsonNode about(String template, Object to) {
        var item = new HashMap<String, Object>(
                Map.of("mail", "a.1", "template", template, "registration", registration, "organiser", to));
        var answer = api.as("notification-service", "POST", "/internal/recipients", Map.of("items", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().at("/items/0");
    }

    private boolean isFound(String template) {
        return about(template).at("/found").asBoolean();
    }

    private void answer(String what) {
        var token = about("request-confirm").at("/links/confirm").asString().substring("/request/".length());
        var answer = api.as("gateway", "POST", "/internal/links/" + what, Map.of("token", token, "purpose", "request"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private void decide(String decision, String reason) {
        var answer = api.as(
                "operator",
                "POST",
                "/internal/registrations/" + registration + "/reviews",
                Map.of("decision", decision, "reason", reason));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void asksTheOneWhoAskedToConfirmIt() {
        var answer = about("request-confirm");

        assertThat(answer.at("/owner").asString()).isEqualTo("event-service");
        assertThat(answer.at("/name").asString()).isEqualTo("Nadia Ibarra");
        assertThat(answer.at("/email").asString()).isEqualTo(email);
        assertThat(answer.at("/locale").asString()).isEqualTo("es");
        assertThat(answer.at("/organisation").asString()).isEqualTo("Asamblea del Puerto " + week.slug());
        assertThat(answer.at("/territory").asString()).isEqualTo("AR");
        assertThat(answer.at("/call/title").asString()).isEqualTo("Semana de lucha");
        assertThat(answer.at("/links/confirm").asString()).startsWith("/request/");
        assertThat(answer.at("/links/disown").asString()).startsWith("/request/");
        assertThat(answer.at("/expiresAt").asString()).isNotBlank();
        assertThat(about("request-confirm", UUID.randomUUID()).at("/found").asBoolean())
                .isFalse();
    }

    @Test
    void tellsHowTheRequestStandsAndNothingThatIsNoLongerSo() {
        assertThat(isFound("request-received")).isFalse();

        answer("confirm");

        assertThat(isFound("request-confirm")).isFalse();
        assertThat(isFound("request-declined")).isFalse();
        assertThat(about("request-received").at("/links/actions").asString())
                .isEqualTo("/es/calls/" + week.slug() + "/actions");

        decide("decline", "No los conocemos.");

        assertThat(isFound("request-received")).isFalse();
        assertThat(about("request-declined").at("/reason").asString()).isEqualTo("No los conocemos.");
    }

    @Test
    void writesToNobodyWhoSaidThatTheyDidNotAsk() {
        answer("disown");

        assertThat(List.of("request-confirm", "request-received", "request-declined"))
                .noneMatch(this::isFound);
    }

    @Test
    void givesTheGroupItsLinkOnceItIsAccepted() {
        assertThat(isFound("request-accepted")).isFalse();
        answer("confirm");
        decide("accept", "");

        var answer = about("request-accepted");

        assertThat(answer.at("/email").asString()).isEqualTo(email);
        assertThat(answer.at("/links/registration").asString()).startsWith("/registration/");
    }
}
