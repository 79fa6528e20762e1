package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.testing.ActionForms.aForm;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.Test;

/** What is handed to a coordinator, and what becomes of it when they coordinate no more. */
@WithService
class HandingOnIT extends InReview {

    private final Coordination convener =
            new Coordination(UUID.randomUUID(), Set.of("convener"), Set.of(), true, Set.of(), Set.of());

    @Test
    void handsOnToWhoeverLooksAfterThePlaceAndToNobodyElse() {
        var id = request("Asamblea del Puerto", BASQUE);
        var maite = appointed(BASQUE);
        var juan = appointed("AR");
        var path = REQUESTS + "/" + id + "/assignee";
        var by = coordinator(BASQUE);

        var refused = api.coordinator(by, "PUT", path, Map.of("coordinator", juan));
        assertThat(codes(refused, "/errors")).containsExactly("/coordinator not-responsible");
        assertThat(api.coordinator(by, "PUT", path, Map.of("coordinator", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
        assertThat(api.coordinator(by, "PUT", path, Map.of("coordinator", maite))
                        .status())
                .isEqualTo(204);

        assertThat(get(by, REQUESTS + "/" + id).string("/assignee")).isEqualTo(maite.toString());
        var mine = "?mine=true&call=" + strict.slug();
        assertThat(ids(get(as(maite), REQUESTS + mine))).containsExactly(id.toString());
        assertThat(ids(get(by, REQUESTS + mine))).isEmpty();
        assertThat(ids(get(by, REQUESTS + "?call=" + strict.slug()))).containsExactly(id.toString());
        await().atMost(PATIENCE).until(() -> toldOf(id).size() >= 3);
        assertThat(toldOf(id)).containsExactly("requested", "confirmed", "handed-on");
    }

    @Test
    void givesBackWhatLiesWithSomebodyWhoIsRemoved() {
        var request = request("Asamblea del Puerto", BASQUE);
        var action = action(aForm());
        var maite = appointed(BASQUE);
        var by = coordinator(BASQUE);
        api.coordinator(by, "PUT", REQUESTS + "/" + request + "/assignee", Map.of("coordinator", maite));
        api.coordinator(by, "PUT", ACTIONS + "/" + action + "/assignee", Map.of("coordinator", maite));

        var removed = api.coordinator(convener, "DELETE", "/api/v1/coordination/coordinators/" + maite, null);
        assertThat(removed.status()).as(removed.text()).isLessThan(300);

        await().atMost(PATIENCE).until(() -> isNobodys(get(by, REQUESTS + "/" + request)));
        await().atMost(PATIENCE).until(() -> isNobodys(get(by, ACTIONS + "/" + action)));
        assertThat(get(by, REQUESTS + "/" + request).string("/log/0/what")).isEqualTo("handed-back");
        var late = api.coordinator(by, "PUT", REQUESTS + "/" + request + "/assignee", Map.of("coordinator", maite));
        assertThat(late.status()).isEqualTo(422);
    }

    private static boolean isNobodys(Api.Answer detail) {
        return detail.json().at("/assignee").isNull();
    }

    /** A coordinator whom the service knows. */
    private UUID appointed(String territory) {
        var form = Map.of(
                "name",
                "Maite Etxeberria",
                "email",
                "maite-" + UUID.randomUUID() + "@example.org",
                "roles",
                List.of("reviewer"),
                "scope",
                Map.of("everywhere", false, "territories", List.of(territory), "regions", List.of()),
                "calls",
                List.of(),
                "locale",
                "es",
                "zone",
                "Europe/Madrid");
        var answer = api.coordinator(convener, "POST", "/api/v1/coordination/coordinators", form);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return UUID.fromString(answer.string("/id"));
    }

    private static Coordination as(UUID coordinator) {
        var likeOne = coordinator(BASQUE);
        return new Coordination(
                coordinator, likeOne.roles(), likeOne.calls(), false, likeOne.territories(), likeOne.regions());
    }
}
