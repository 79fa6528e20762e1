package org.convoca.signature.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.testing.CallFixture.aCall;
import static org.convoca.signature.testing.CoordinatorFixture.aCoordinator;
import static org.convoca.signature.testing.CoordinatorFixture.aReviewer;
import static org.convoca.signature.testing.FormFixture.aForm;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.convoca.signature.testing.Api;
import org.convoca.signature.testing.Ledger;
import org.convoca.signature.testing.Mailroom;
import org.convoca.signature.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServiceTest
class HandoverIT {

    @Autowired
    Api api;

    @Autowired
    Ledger ledger;

    @Autowired
    Mailroom mailroom;

    @Autowired
    Environment environment;

    /** As the owner of coordinators tells it. */
    private void removed(String coordinator) {
        var data = """
                {"sequence":1,"coordinator":{"id":"%s","status":"removed","roles":["reviewer"],"calls":[],
                 "scope":{"everywhere":false,"territories":["AR"],"regions":[]},"locale":"es","zone":"UTC"}}""";
        var message = new ProducerRecord<>(
                "convoca.coordinators", coordinator, data.formatted(coordinator).getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", coordinator + ".1",
                        "ce_source", "/event-service",
                        "ce_type", "org.convoca.coordinator.removed.v1",
                        "ce_subject", coordinator,
                        "ce_time", "2026-09-10T12:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        var settings = Map.<String, Object>of(
                "bootstrap.servers", environment.getRequiredProperty("spring.kafka.bootstrap-servers"));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            var _ = producer.send(message);
        }
    }

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

        removed(eva.id());
        removed(eva.id());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(ana.detail(id).path("assignee").isNull()).isTrue());
        assertThat(eva.get("/signatures?mine=true").json().path("total").asInt())
                .isZero();
        assertThat(eva.get("/signatures?call=" + call).json().path("total").asInt())
                .isEqualTo(1);
    }
}
