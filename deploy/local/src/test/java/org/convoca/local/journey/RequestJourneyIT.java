package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A local group that has not signed asks for a registration, and somebody answers. */
@ExtendWith(SharedSystem.class)
class RequestJourneyIT {

    private static final String SLUG = "request-call";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @BeforeEach
    void aCall() {
        OwnCall.open(system, SLUG, today, today.plusDays(90));
        await().atMost(PATIENCE).until(() -> api.status("/api/v1/calls/" + SLUG + "/actions") == 200);
    }

    @Test
    void aGroupAsksConfirmsIsAcceptedAndAddsAnAction() {
        var group = aSignatory();
        var registration = askAndConfirm(group);

        assertThat(system.command(0, "requests", "accept", registration)).contains("Accepted.");

        var organiser = OrganiserSession.of(system, group);
        var action = organiser.publish(anAssembly());
        assertThat(action(action).path("registration").asString()).isEqualTo(registration);
        assertThat(action(action).path("organiser").path("name").asString()).isEqualTo(group.name());
        assertThat(system.command(0, "requests", "list", SLUG)).doesNotContain(group.name());
        assertThatItMovesWithItsGroup(action, registration);
    }

    /** The same group signs later: its two registrations become one, and the action keeps its address. */
    private void assertThatItMovesWithItsGroup(String action, String registration) {
        var signed = RegistrationIds.of(api.publish(aSignatory())).toString();
        await().atMost(PATIENCE).until(() -> api.status("/api/v1/registrations/" + signed) == 200);

        assertThat(system.command(0, "requests", "merge", registration, "--into", signed))
                .contains("Merged.");

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(action(action).path("registration").asString())
                                .isEqualTo(signed));
    }

    @Test
    void aGroupThatIsDeclinedIsToldWhy() {
        var group = aSignatory();
        var registration = askAndConfirm(group);

        assertThat(system.command(0, "requests", "decline", registration, "--reason", "Ya figura con otro nombre."))
                .contains("Declined.");

        await().atMost(PATIENCE)
                .until(() -> new Mailbox(system, group.email())
                        .texts().stream().anyMatch(text -> text.contains("Ya figura con otro nombre.")));
    }

    /** The id of the request, once it waits for an answer. */
    private String askAndConfirm(Signatory group) {
        var answer = Web.submit(
                Web.page(Web.get(api.page("es", "/request"))),
                Map.of(
                        "group", group.name(),
                        "territory", group.territory(),
                        "contact", SharedSystem.CANARY,
                        "email", group.email(),
                        "agree", "yes"));
        assertThat(answer.statusCode()).as(Web.page(answer).text()).isEqualTo(200);
        var link = Mailbox.link(new Mailbox(system, group.email()).mailWith("request"), "request");
        assertThat(system.command(0, "requests", "list", SLUG))
                .as("nobody is troubled before it is confirmed")
                .doesNotContain(group.name());
        Web.submit(Web.page(Web.get(link)), Map.of("step", "confirm"));
        return await().atMost(PATIENCE)
                .until(
                        () -> system.command(0, "requests", "list", SLUG)
                                .lines()
                                .filter(line -> line.contains(group.name()))
                                .findFirst()
                                .orElse(""),
                        line -> !line.isEmpty())
                .substring(0, 36);
    }

    private Map<String, String> anAssembly() {
        return Map.of(
                "kind", "assembly",
                "title-es", "Asamblea de barrio",
                "locality", "Rosario",
                "territory", "AR",
                "lat", "-32.9468",
                "lon", "-60.6393",
                "when", "day",
                "date", today.plusDays(20).toString());
    }

    private JsonNode action(String id) {
        return api.read("/api/v1/actions/" + id);
    }
}
