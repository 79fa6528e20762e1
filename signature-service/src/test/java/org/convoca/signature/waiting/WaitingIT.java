package org.convoca.signature.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.CoordinatorFixture;
import org.convoca.signature.testing.FormFixture;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

@ServiceTest
class WaitingIT {

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
        call = aCall().reviewed("before").sentOut(api);
        ana = aCoordinator(api).forCall(call);
    }

    @Test
    void listsWhatWaitsTheLongestFirstPageByPage() {
        var ids = List.of("Uno", "Dos", "Tres").stream()
                .map(name -> waiting(aForm().by("Comité " + name)))
                .toList();
        waiting(aForm().by("Comitê do Rio").organisation("territory", "BR"));
        var seen = new ArrayList<String>();

        var page = ana.get("/signatures?limit=2").json();
        while (true) {
            page.path("items").forEach(item -> seen.add(item.path("id").asString()));
            if (page.path("next").isNull()) {
                break;
            }
            assertThat(page.path("total").asInt()).isEqualTo(3);
            page = ana.get("/signatures?limit=2&after=" + page.path("next").asString())
                    .json();
        }

        assertThat(seen).isEqualTo(ids);
        assertThat(ana.get("/signatures?after=nowhere").status()).isEqualTo(422);
        assertThat(ana.get("/signatures?mine=true").json().path("total").asInt())
                .isZero();
        assertThat(ana.get("/signatures?territory=BR").json().path("total").asInt())
                .isZero();
        assertThat(ana.forRegion("americas")
                        .get("/signatures?territory=BR")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void showsTheContactToThoseOnlyWhoseRoleNeedsIt() {
        var id = waiting(aForm());

        assertThat(ana.detail(id).path("contact").path("email").asString()).isEqualTo("ana@example.org");
        assertThat(aReviewer(api).detail(id).path("contact").isNull()).isTrue();
        assertThat(ana.get("/signatures").text()).doesNotContain("ana@example.org");
    }

    @Test
    void hintsAtWhatLooksOdd() {
        var first = waiting(aForm().by("Frente Popular del Sur").contact("x@gmail.com"));
        assertThat(hints(first)).containsExactlyInAnyOrder("private-mailbox", "first-from-territory");
        var near = waiting(aForm().by("Frente Populer del Sur").contact("x@gmail.com"));
        assertThat(hints(near)).contains("similar-name", "same-contact", "private-mailbox");
        assertThat(ana.detail(near).path("hints").toString()).contains(first);
    }

    @ParameterizedTest
    @CsvSource({"ana@example.org, nothing, mail-domain", "ana@gmail.com, evidence, ''", "ana@example.net, evidence, ''"
    })
    void saysWhichEvidenceThereIsAndWhichIsMissing(String address, String needs, String kind) {
        var detail = ana.detail(waiting(aForm().contact(address)));

        assertThat(detail.path("needs").asString()).isEqualTo(needs);
        assertThat(detail.path("evidence").size()).isEqualTo(kind.isEmpty() ? 0 : 1);
        assertThat(detail.path("missing").size()).isEqualTo(kind.isEmpty() ? 5 : 4);
        assertThat(mongo.findAll(Document.class, "signatures").toString()).doesNotContain("gmail.com");
    }

    @Test
    void readsDocumentsOfAnOlderRelease() {
        var id = waiting(aForm());
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), new Update().unset("state.review"), "signatures");

        assertThat(ana.get("/signatures").json().path("items").get(0).path("id").asString())
                .isEqualTo(id);
        assertThat(ana.publish(id).path("outcome").asString()).isEqualTo("approved");
    }

    private List<String> hints(String id) {
        return ana.detail(id).path("hints").values().stream()
                .map(hint -> hint.path("code").asString())
                .toList();
    }

    private String waiting(FormFixture form) {
        return mailroom.confirmed(form, call);
    }
}
