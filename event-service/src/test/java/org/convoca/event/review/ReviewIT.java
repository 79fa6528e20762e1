package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.convoca.event.review.Coordinators.convener;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.review.Coordinators.ofRegion;
import static org.convoca.event.testing.ActionForms.aForm;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.convoca.event.WithService;
import org.junit.jupiter.api.Test;

/** From what waits to what became of it. */
@WithService
class ReviewIT extends InReview {

    @Test
    void showsWhatWaitsWhereACoordinatorLooksAfterTheLongestFirst() {
        var first = request("Asamblea del Puerto", BASQUE);
        var elsewhere = request("Asamblea del Sur", "AR");
        var second = request("Comité de Barrio", BASQUE);
        var path = REQUESTS + "?call=" + strict.slug();

        var page = get(coordinator(BASQUE), path);
        assertThat(ids(page)).containsExactly(first.toString(), second.toString());
        assertThat(page.json().at("/total").asInt()).isEqualTo(2);
        assertThat(page.string("/items/0/kind")).isEqualTo("registration");
        assertThat(page.string("/items/0/title")).isEqualTo("Asamblea del Puerto");
        assertThat(page.string("/items/0/locale")).isEqualTo("es");
        assertThat(page.json().at("/items/0/settled").isNull()).isTrue();
        assertThat(ids(get(ofRegion("europe"), path))).containsExactly(first.toString(), second.toString());
        assertThat(ids(get(ofRegion("americas"), path))).containsExactly(elsewhere.toString());
        assertThat(ids(get(convener(strict.slug()), path))).hasSize(3);
        assertThat(ids(get(convener("another-call"), path))).isEmpty();

        var begin = get(convener(strict.slug()), path + "&limit=2");
        assertThat(begin.json().at("/total").asInt()).isEqualTo(3);
        var end = get(convener(strict.slug()), path + "&limit=2&after=" + begin.string("/next"));
        assertThat(ids(begin)).containsExactly(first.toString(), elsewhere.toString());
        assertThat(ids(end)).containsExactly(second.toString());
        assertThat(end.json().at("/next").isNull()).isTrue();
    }

    @Test
    void letsAGroupTakePartAMinuteAfterTheDecision() {
        var id = request("Asamblea del Puerto", BASQUE);
        var by = coordinator(BASQUE);

        var decided = decide(by, REQUESTS, "accept", id);
        assertThat(outcomes(decided)).containsExactly("settled");
        assertThat(decided.string("/items/0/settled/by"))
                .isEqualTo(by.coordinator().toString());
        assertThat(status(id)).isEqualTo("requested");
        effects(Clock.systemUTC()).run();
        assertThat(status(id)).isEqualTo("requested");

        twoMinutesLater();
        twoMinutesLater();
        assertThat(status(id)).isEqualTo("open");
        await().atMost(PATIENCE).until(() -> toldOf(id).size() >= 4);
        assertThat(toldOf(id)).containsExactly("requested", "confirmed", "opened", "invited");
        var detail = get(by, REQUESTS + "/" + id);
        assertThat(detail.string("/settled/decision")).isEqualTo("accept");
        assertThat(detail.string("/log/0/what")).isEqualTo("accept");
    }

    private String status(UUID registration) {
        return api.as("operator", "GET", "/api/v1/registrations/" + registration, null)
                .string("/status");
    }

    @Test
    void takesADecisionBackAsIfItHadNeverBeen() {
        var id = request("Asamblea del Puerto", BASQUE);
        var by = coordinator(BASQUE);
        reject(by, REQUESTS, "decline", Map.of("template", "duplicate"), id);

        assertThat(undo(by, REQUESTS, id).status()).isEqualTo(204);
        twoMinutesLater();

        assertThat(status(id)).isEqualTo("requested");
        assertThat(toldOf(id)).containsExactly("requested", "confirmed");
        assertThat(undo(by, REQUESTS, id).status()).isEqualTo(409);
        var log = get(by, REQUESTS + "/" + id).json().at("/log");
        assertThat(log.valueStream().map(line -> line.at("/what").asString())).containsExactly("undo", "decline");
        assertThat(outcomes(decide(by, REQUESTS, "accept", id))).containsExactly("settled");
    }

    @Test
    void saysWhyInTheContactsLanguage() {
        var id = request("Asamblea del Puerto", BASQUE);
        var reason = Map.of("template", "no-authority", "text", "Escríbannos desde su web.");
        reject(coordinator(BASQUE), REQUESTS, "decline", reason, id);
        twoMinutesLater();

        assertThat(status(id)).isEqualTo("declined");
        assertThat(requests.find(id)
                        .map(of -> ((RequestCase) of).stored().state().toString())
                        .orElseThrow())
                .contains(
                        "No hemos podido comprobar que usted hable en nombre de este grupo. Escríbannos desde su web.");
    }

    @Test
    void publishesAndRejectsActions() {
        var good = action(aForm());
        var bad = action(aForm().title("es", "Otra cosa"));
        var by = coordinator(BASQUE);
        assertThat(ids(get(by, ACTIONS + "?call=" + strict.slug()))).containsExactly(good.toString(), bad.toString());

        assertThat(outcomes(decide(by, ACTIONS, "publish", good))).containsExactly("settled");
        var rejected = reject(by, ACTIONS, "reject", Map.of("template", "incomplete"), bad, UUID.randomUUID());
        assertThat(outcomes(rejected)).containsExactly("settled", "not-found");
        assertThat(api.get("/api/v1/actions/" + good).status()).isEqualTo(404);
        twoMinutesLater();

        assertThat(api.get("/api/v1/actions/" + good).status()).isEqualTo(200);
        var seen = strictGroup.send("GET", strictGroup.path() + "/" + bad, null);
        assertThat(seen.string("/status")).isEqualTo("rejected");
        assertThat(seen.string("/reason")).isEqualTo("Falta algo que hace falta.");
        assertThat(ids(get(by, ACTIONS + "?call=" + strict.slug()))).isEmpty();
    }

    @Test
    void saysWhatBecomesOfTheActionsOfAGroupThatLeft() {
        var kept = UUID.fromString(id(group.submitted(aForm())));
        var called = UUID.fromString(id(group.submitted(aForm().title("es", "Otra marcha"))));
        var by = coordinator(BASQUE);
        group.withdraws();
        await().atMost(PATIENCE)
                .until(() -> ids(get(by, ACTIONS + "?call=" + week.slug())).size() == 2);
        assertThat(get(by, ACTIONS + "/" + kept).string("/hints/0/code")).isEqualTo("left-behind");

        assertThat(outcomes(decide(by, ACTIONS, "publish", kept))).containsExactly("not-applicable");
        decide(by, ACTIONS, "keep", kept);
        reject(by, ACTIONS, "cancel", Map.of("text", "El grupo ya no firma."), called);
        twoMinutesLater();

        assertThat(api.get("/api/v1/actions/" + kept).string("/status")).isEqualTo("published");
        assertThat(api.get("/api/v1/actions/" + called).string("/status")).isEqualTo("cancelled");
        assertThat(ids(get(by, ACTIONS + "?call=" + week.slug()))).isEmpty();
    }

    @Test
    void mergesARequestIntoTheRegistrationThatItsGroupHas() {
        var id = request("Asociación Vecinal La Ribera", "AR");
        var by = coordinator("AR");
        var hint = get(by, REQUESTS + "/" + id).json().at("/hints/0");
        assertThat(hint.at("/code").asString()).isEqualTo("similar-signatory");
        assertThat(hint.at("/ref").asString()).isEqualTo(strictGroup.id().toString());

        var merged = api.coordinator(by, "POST", REQUESTS + "/" + id + "/merge", Map.of("into", strictGroup.id()));
        assertThat(merged.string("/outcome")).as(merged.text()).isEqualTo("settled");
        twoMinutesLater();

        var view = api.as("operator", "GET", "/api/v1/registrations/" + id, null);
        assertThat(view.string("/mergedInto")).isEqualTo(strictGroup.id().toString());
    }
}
