package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.review.Coordinators.reviewer;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.WithService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the service itself, whatever the gateway checks: a token for one territory opens nothing of another, not even that it is there. */
@WithService
class AuthorityIT extends InReview {

    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "/questions", Map.of("text", "¿Dónde se reúnen?"),
            "/assignee", Map.of("coordinator", UUID.randomUUID()),
            "/merge", Map.of("into", UUID.randomUUID()));

    @ParameterizedTest
    @CsvSource({
        "GET,    registrations, ''",
        "DELETE, registrations, /decision",
        "POST,   registrations, /merge",
        "POST,   registrations, /questions",
        "PUT,    registrations, /assignee",
        "GET,    actions,       ''",
        "DELETE, actions,       /decision",
        "POST,   actions,       /merge",
        "POST,   actions,       /questions",
        "PUT,    actions,       /assignee",
    })
    void answersWhatIsElsewhereLikeWhatThereIsNot(String method, String kind, String path) {
        var id = kind.equals("actions") ? action(aForm()) : request("Asamblea del Puerto", BASQUE);
        var whole = "/api/v1/coordination/" + kind + "/" + id + path;
        var nowhere = "/api/v1/coordination/" + kind + "/" + UUID.randomUUID() + path;
        var body = BODIES.get(path);
        var abroad = coordinator("AR");

        var answer = api.coordinator(abroad, method, whole, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(404);
        assertThat(api.coordinator(abroad, method, nowhere, body).text().replace(nowhere, whole))
                .isEqualTo(answer.text());
        assertThat(api.as("gateway", method, whole, body).status()).isEqualTo(403);
        assertThat(api.as("operator", method, whole, body).status()).isEqualTo(403);
    }

    @Test
    void decidesNothingElsewhere() {
        var request = request("Asamblea del Puerto", BASQUE);
        var action = action(aForm());
        var abroad = coordinator("AR");

        assertThat(outcomes(decide(abroad, REQUESTS, "accept", request))).containsExactly("not-found");
        assertThat(outcomes(decide(abroad, ACTIONS, "publish", action))).containsExactly("not-found");
        twoMinutesLater();

        assertThat(ids(get(coordinator(BASQUE), REQUESTS + "?call=" + strict.slug())))
                .containsExactly(request.toString());
        assertThat(ids(get(coordinator(BASQUE), ACTIONS + "?call=" + strict.slug())))
                .containsExactly(action.toString());
        assertThat(ids(get(abroad, REQUESTS + "?call=" + strict.slug()))).isEmpty();
        assertThat(ids(get(abroad, REQUESTS + "?territory=" + BASQUE))).isEmpty();
    }

    @Test
    void mergesIntoNothingThatIsElsewhere() {
        var here = request("Asamblea del Puerto", BASQUE);

        var merged = api.coordinator(
                coordinator(BASQUE), "POST", REQUESTS + "/" + here + "/merge", Map.of("into", strictGroup.id()));

        assertThat(merged.status()).isEqualTo(404);
    }

    @Test
    void letsAReviewerDecideButNeitherMergeNorHandOnNorSeeAContact() {
        var id = request("Asamblea del Puerto", BASQUE);
        var by = reviewer(BASQUE);
        var path = REQUESTS + "/" + id;

        assertThat(get(by, path).json().at("/contact").isNull()).isTrue();
        assertThat(get(coordinator(BASQUE), path).string("/contact/name")).isEqualTo("Nadia Ibarra");
        assertThat(api.coordinator(by, "POST", path + "/merge", Map.of("into", strictGroup.id()))
                        .status())
                .isEqualTo(403);
        assertThat(api.coordinator(by, "PUT", path + "/assignee", Map.of("coordinator", UUID.randomUUID()))
                        .status())
                .isEqualTo(403);
        assertThat(outcomes(decide(by, REQUESTS, "accept", id))).containsExactly("settled");
    }

    @Test
    void refusesARejectionWithoutAReason() {
        var id = action(aForm());
        for (var reason : List.of(Map.<String, String>of(), Map.of("template", "other"), Map.of("text", "  "))) {
            var answer = reject(coordinator(BASQUE), ACTIONS, "reject", reason, id);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(codes(answer, "/errors")).containsExactly("/reason required");
        }
        assertThat(decide(coordinator(BASQUE), ACTIONS, "reject", id).status()).isEqualTo(422);
        assertThat(decide(coordinator(BASQUE), ACTIONS, "publish").status()).isEqualTo(422);
    }
}
