package org.convoca.signature.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@ServiceTest
class RegisterIT {

    @Autowired
    Api api;

    @Autowired
    Mailroom mailroom;

    @Autowired
    MongoTemplate mongo;

    private String call = "";
    private CoordinatorFixture ana;

    @BeforeEach
    void openACall() {
        call = aCall().sentOut(api);
        ana = aCoordinator(api).forCall(call);
    }

    @Test
    void findsSignatoriesOfTheRollByTheirNames() {
        var ids = IntStream.range(0, 5)
                .mapToObj(n -> mailroom.confirmed(aForm().by("Comité Nº " + n).contact("c" + n + "@example.org"), call))
                .toList();
        mailroom.confirmed(aForm().by("Comitê do Rio").organisation("territory", "BR"), call);
        var seen = new ArrayList<String>();

        for (var after = ""; after != null; ) {
            var page = ana.get("/signatures?status=published&limit=2&after=" + after)
                    .json();
            assertThat(page.path("total").asInt()).isEqualTo(5);
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(ana.get("/signatures?status=published&q=comite+3&call=" + call)
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(ids.get(3));
        assertThat(ana.get("/signatures?status=published&after=nowhere").status())
                .isEqualTo(422);
        assertThat(ana.get("/signatures").json().path("total").asInt()).isZero();
    }

    @Test
    void tellsWhatWasDecidedToThoseWhoLookAfterThePlace() {
        var first = mailroom.confirmed(aForm(), call);
        var second = mailroom.confirmed(aForm().by("Otra"), call);
        ana.patch("/signatures/" + first, Map.of("name", "La Ribera"));
        ana.post("/signatures/" + second + "/unpublish", Map.of("reason", Map.of("template", "duplicate")));

        var page = ana.get("/decisions?limit=1").json();
        var latest = page.path("items").get(0);
        assertThat(latest.path("what").asString()).isEqualTo("unpublish");
        assertThat(latest.path("by").asString()).isEqualTo(ana.id());
        assertThat(latest.path("kind").asString()).isEqualTo("signature");
        assertThat(latest.path("title").asString()).isEqualTo("Otra");
        var next = ana.get("/decisions?limit=1&after=" + page.path("next").asString())
                .json();
        assertThat(next.path("items").get(0).path("what").asString()).isEqualTo("correct");
        assertThat(next.path("next").isNull()).isTrue();

        assertThat(ana.forTerritory("BR").get("/decisions").json().path("items").size())
                .isZero();
        assertThat(aCoordinator(api)
                        .get("/decisions?call=" + call)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(ana.get("/decisions?after=nowhere").status()).isEqualTo(422);
        assertThat(ana.get("/exports/decisions.csv").text()).contains("name.before=Asociación Vecinal La Ribera");
    }

    @Test
    void exportsTheRollOfOnesTerritories() {
        mailroom.confirmed(aForm().by("=HYPERLINK(1)"), call);
        mailroom.confirmed(aForm().by("Comitê do Rio").organisation("territory", "BR"), call);

        var csv = ana.get("/exports/roll.csv?call=" + call);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        assertThat(csv.text().lines()).hasSize(2);
        assertThat(csv.text()).contains("'=HYPERLINK(1)", "mail-domain").doesNotContain("ana@example.org", "Rio");
        var json = ana.get("/exports/roll.json").json();
        assertThat(json.size()).isEqualTo(1);
        assertThat(json.get(0).path("territory").asString()).isEqualTo("AR");
        assertThat(json.get(0).has("email")).isFalse();
    }

    @Test
    void namesPeopleToCoordinatorsOnlyAndKeepsWhoAsked() {
        mailroom.confirmed(aForm(), call);

        assertThat(aReviewer(api).get("/exports/roll.csv?contacts=true").status())
                .isEqualTo(403);
        assertThat(ana.get("/exports/roll.csv?contacts=true").text()).contains("ana@example.org", "Ana Pérez");

        var kept = mongo.findAll(Document.class, "exports").stream()
                .filter(entry -> ana.id().equals(entry.getString("by")))
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().getBoolean("contacts")).isTrue();
        assertThat(kept.toString()).doesNotContain("example.org");
    }

    @Test
    void namesWhatADigestTellsOf() {
        var reviewed = aCall().reviewed("before").sentOut(api);
        var waiting = mailroom.confirmed(aForm(), reviewed);
        var published = mailroom.confirmed(aForm(), call);
        var ids = List.of(waiting, published, UUID.randomUUID().toString());

        var items = api.post("notification-service", "/internal/outlines", Map.of("signatures", ids))
                .json()
                .path("items");

        assertThat(items.size()).isEqualTo(2);
        for (var item : items.values()) {
            assertThat(item.path("title").asString()).isEqualTo("Asociación Vecinal La Ribera");
            assertThat(item.path("waiting").asBoolean())
                    .isEqualTo(item.path("id").asString().equals(waiting));
        }
        assertThat(api.post("gateway", "/internal/outlines", Map.of()).status()).isEqualTo(403);
    }
}
