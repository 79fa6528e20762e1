package org.convoca.signature.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.util.Map;
import java.util.UUID;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class HandoverIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Returning returning;

    @Test
    void handsOnAndGivesBackWhenTheOtherIsGone() {
        var call = aCall().reviewed("before").sentOut(api);
        var id = mailroom.confirmed(aForm(), call);
        var ana = aCoordinator(api);
        var eva = aReviewer(api);
        var path = "/signatures/" + id + "/assignee";

        assertThat(eva.put(path, Map.of("coordinator", ana.id())).status()).isEqualTo(403);
        assertThat(ana.put(path, Map.of("coordinator", eva.id())).status()).isEqualTo(204);

        assertThat(eva.get("/signatures?mine=true")
                        .json()
                        .path("items")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(id);
        assertThat(ledger.facts("convoca.signatures", id)).endsWith("handed-on");
        assertThat(ana.detail(id)
                        .path("log")
                        .get(0)
                        .path("details")
                        .path("coordinator")
                        .asString())
                .isEqualTo(eva.id());

        returning.giveBack(UUID.fromString(eva.id()));
        returning.giveBack(UUID.fromString(eva.id()));

        assertThat(ana.detail(id).path("assignee").isNull()).isTrue();
        assertThat(eva.get("/signatures?mine=true").json().path("total").asInt())
                .isZero();
        assertThat(eva.get("/signatures?call=" + call).json().path("total").asInt())
                .isEqualTo(1);
    }
}
