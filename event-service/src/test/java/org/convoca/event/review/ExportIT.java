package org.convoca.event.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.event.review.Coordinators.convener;
import static org.convoca.event.review.Coordinators.coordinator;
import static org.convoca.event.review.Coordinators.reviewer;
import static org.convoca.event.testing.ActionForms.aForm;

import com.mongodb.client.model.Filters;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.convoca.event.WithService;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What coordinators take away, and the log of what they decided. */
@WithService
class ExportIT extends InReview {

    private static final String EXPORTS = "/api/v1/coordination/exports/";

    @Autowired
    private MongoTemplate mongo;

    @Test
    void exportsTheRegistrationsOfTheirTerritoriesOnly() {
        var here = request("=cmd|' /C calc'!A0", BASQUE);
        request("Asamblea del Sur", "AR");

        var csv = get(coordinator(BASQUE), EXPORTS + "registrations.csv?call=" + strict.slug());

        assertThat(csv.whole().headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(csv.text())
                .contains(here.toString(), "requested", "'=cmd")
                .doesNotContain("Asamblea del Sur", "Nadia", "example.org>");
    }

    @Test
    void namesPeopleOnlyForCoordinatorsAndKeepsWhoAskedForIt() {
        request("Asamblea del Puerto", BASQUE);
        var path = EXPORTS + "registrations.json?contacts=true&call=" + strict.slug();
        var by = coordinator(BASQUE);
        var old = new Document("by", "somebody").append("at", Date.from(Instant.parse("2020-01-01T00:00:00Z")));
        mongo.getCollection("exports").insertOne(old);

        assertThat(get(reviewer(BASQUE), path).status()).isEqualTo(403);
        var json = get(by, path);
        assertThat(json.string("/0/name")).isEqualTo("Asamblea del Puerto");
        assertThat(json.string("/0/contacts")).startsWith("Nadia Ibarra <nadia-");

        var entry = mongo.getCollection("exports")
                .find(Filters.eq("by", by.coordinator().toString()))
                .first();
        assertThat(mongo.getCollection("exports").countDocuments(Filters.eq("by", "somebody")))
                .isZero();
        assertThat(entry).containsEntry("what", "registrations.json").containsEntry("contacts", true);
    }

    @Test
    void exportsActionsWhateverBecameOfThem() {
        var first = action(aForm());
        var second = action(aForm().title("es", "Otra marcha"));
        reject(coordinator(BASQUE), ACTIONS, "reject", Map.of("template", "duplicate"), second);
        twoMinutesLater();

        var csv = get(coordinator(BASQUE), EXPORTS + "actions.csv");
        assertThat(csv.text()).contains(first + ",awaiting-review", second + ",rejected");
        assertThat(get(coordinator("AR"), EXPORTS + "actions.csv").text()).doesNotContain(first.toString());
        assertThat(get(convener(week.slug()), EXPORTS + "actions.csv").text()).doesNotContain(first.toString());
    }

    @Test
    void readsTheLogOfOnesOwnPlacesPageByPage() {
        var here = request("Asamblea del Puerto", BASQUE);
        var action = action(aForm());
        var by = coordinator(BASQUE);
        reject(by, REQUESTS, "decline", Map.of("text", "No es de aquí."), here);
        decide(by, ACTIONS, "publish", action);
        undo(by, REQUESTS, here);
        var path = "/api/v1/coordination/decisions?call=" + strict.slug();

        assertThat(what(by, path)).containsExactly("undo", "publish", "decline");
        assertThat(get(by, path).string("/items/2/why")).isEqualTo("No es de aquí.");
        assertThat(get(by, path).string("/items/2/title")).isEqualTo("Asamblea del Puerto");
        assertThat(what(coordinator("AR"), path)).isEmpty();
        var begin = get(by, path + "&limit=2");
        assertThat(what(by, path + "&limit=2&after=" + begin.string("/next"))).containsExactly("decline");
        assertThat(get(by, path + "&after=nowhere").status()).isEqualTo(400);
        var csv = get(by, EXPORTS + "decisions.csv?call=" + strict.slug());
        assertThat(csv.text()).contains(by.coordinator().toString(), "No es de aquí.");
        assertThat(csv.text().lines()).hasSize(4);
    }

    private List<String> what(Coordination by, String path) {
        return get(by, path)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/what").asString())
                .toList();
    }

    @Test
    void tellsWhatThingsAreCalledForADigest() {
        var request = request("Asamblea del Puerto", BASQUE);
        var action = action(aForm());
        decide(coordinator(BASQUE), REQUESTS, "accept", request);
        var wanted = Map.of("registrations", List.of(request, UUID.randomUUID()), "actions", List.of(action));

        var answer = api.as("notification-service", "POST", "/internal/outlines", wanted);

        assertThat(ids(answer)).containsExactly(request.toString(), action.toString());
        assertThat(answer.string("/items/0/title")).isEqualTo("Asamblea del Puerto");
        assertThat(answer.json().at("/items/0/waiting").asBoolean()).isFalse();
        assertThat(answer.json().at("/items/1/waiting").asBoolean()).isTrue();
        assertThat(api.as("gateway", "POST", "/internal/outlines", wanted).status())
                .isEqualTo(403);
    }
}
