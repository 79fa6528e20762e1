package org.convoca.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.local.journey.Signatory.aSignatory;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The dates are announced: who has no day in the week yet is asked by mail, answers in one step, and is no longer on the list of those who have not. */
@ExtendWith(SharedSystem.class)
class WeekJourneyIT {

    private static final String SLUG = "week-call";

    private final Started system = SharedSystem.system();
    private final PublicApi api = new PublicApi(system, SLUG);
    private final LocalDate first = LocalDate.now(ZoneOffset.UTC).plusDays(60);
    private final LocalDate last = first.plusDays(6);

    @Test
    void organisersOfUndatedActionsAreAskedOnceAndAnswerByTheLink() {
        OwnCall.open(system, SLUG, first.minusDays(50), first.plusDays(50));
        var ana = organiser();
        var berta = organiser();
        var undated = ana.session().publish(aRally("Sin día", Map.of("when", "week")));
        var draft = ana.session().draft(aRally("Borrador sin día", Map.of("when", "week")));
        var dated = ana.session().publish(aRally("En la semana", on(first.plusDays(1))));
        var outside = berta.session().publish(aRally("Antes de la semana", on(first.minusDays(5))));

        announce();

        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            assertThat(ana.mails().mailsWith("week")).hasSize(2);
            assertThat(berta.mails().mailsWith("week")).hasSize(1);
        });
        assertThat(unanswered())
                .contains(undated, draft, outside, "3 not answered.")
                .doesNotContain(dated);
        assertThat(action(undated).path("duringTheWeek").asBoolean())
                .as("nothing is changed for them")
                .isTrue();

        answer(mailAbout(ana, "Sin día"), Map.of("date", first.plusDays(2).toString(), "time", "18:30"), "day");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(action(undated).path("start").asString("")).isEqualTo(first.plusDays(2) + "T18:30"));
        assertThat(unanswered()).contains(draft, outside, "2 not answered.").doesNotContain(undated);
        answer(mailAbout(berta, "Antes de la semana"), Map.of(), "stays");
        assertThat(action(outside).path("day").asString())
                .isEqualTo(first.minusDays(5).toString());
        assertThat(unanswered()).contains(draft, "1 not answered.").doesNotContain(outside);

        announce();
        Quiet.await(system);
        assertThat(ana.mails().mailsWith("week")).as("asked once").hasSize(2);
        assertThat(berta.mails().mailsWith("week")).hasSize(1);
    }

    private record Organiser(Mailbox mails, OrganiserSession session) {}

    private Organiser organiser() {
        var signatory = aSignatory();
        api.publish(signatory);
        return new Organiser(new Mailbox(system, signatory.email()), OrganiserSession.of(system, signatory));
    }

    private static Map<String, String> on(LocalDate day) {
        return Map.of("when", "day", "date", day.toString());
    }

    private static Map<String, String> aRally(String title, Map<String, String> when) {
        var fields = new HashMap<>(Map.of(
                "kind", "rally",
                "title-es", title,
                "locality", "Rosario",
                "territory", "AR",
                "lat", "-32.9468",
                "lon", "-60.6393"));
        fields.putAll(when);
        return fields;
    }

    private void announce() {
        assertThat(system.command(0, "week", SLUG, "--first", first.toString(), "--last", last.toString()))
                .contains("The week is from " + first + " to " + last);
    }

    private String unanswered() {
        return system.command(0, "week", SLUG, "--unanswered");
    }

    private static JsonNode mailAbout(Organiser organiser, String title) {
        return organiser.mails().mailsWith("week").stream()
                .filter(mail -> mail.path("Text").asString().contains("«" + title + "»")
                        || mail.path("Text")
                                .asString()
                                .lines()
                                .anyMatch(line -> line.strip().endsWith(title)))
                .findFirst()
                .orElseThrow();
    }

    private static void answer(JsonNode mail, Map<String, String> fields, String how) {
        var answer = Web.submit(Web.page(Web.get(Mailbox.link(mail, "week"))), withButton(fields, how));
        assertThat(answer.statusCode()).as(Web.page(answer).text()).isEqualTo(200);
    }

    private static Map<String, String> withButton(Map<String, String> fields, String how) {
        var pressed = new HashMap<>(fields);
        pressed.put("answer", how);
        return pressed;
    }

    private JsonNode action(String id) {
        return api.read("/api/v1/actions/" + id);
    }
}
