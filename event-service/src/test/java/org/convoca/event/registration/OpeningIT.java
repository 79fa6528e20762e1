package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.WithService;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Registrations that an operator opens. */
@WithService
class OpeningIT {

    private final OnTheWire kafka = new OnTheWire();
    private final UUID id = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private RegisteredGroups groups;

    private Api api;
    private Week week;

    @BeforeEach
    void openAWeek() {
        api = new Api(port);
        week = Week.announced(api, kafka, ReviewPolicy.AFTER);
    }

    @AfterEach
    void disconnect() {
        kafka.close();
    }

    @Test
    void opensOneHoweverOftenItIsAsked() {
        var first = open(group("Grupo de ejemplo"));
        var second = open(group("Grupo de ejemplo"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(groups.find(id).orElseThrow().example()).isTrue();
        assertThat(groups.names(List.of(id))).containsEntry(id, "Grupo de ejemplo");
        assertThat(groups.organisers(id)).isEmpty();
        assertThat(api.get("/api/v1/registrations/" + id).string("/status")).isEqualTo("open");
    }

    @Test
    void tellsANewHomeButNotANewName() {
        open(group("Grupo de ejemplo"));
        open(group("Otro nombre"));
        open(Map.of("call", week.slug(), "name", "Otro nombre", "international", true, "example", true));

        var told = Awaitility.await()
                .until(() -> OnTheWire.once(Topics.REGISTRATIONS, id.toString()), records -> records.size() >= 2);

        assertThat(told).hasSize(2);
        assertThat(groups.names(List.of(id))).containsEntry(id, "Otro nombre");
    }

    @Test
    void leavesWhatFollowsASignatureAlone() {
        var signed = week.group();

        var answer = api.as("operator", "PUT", "/internal/registrations/" + signed.id(), group("Grupo de ejemplo"));

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void pointsToEachFieldThatIsWrong() {
        var answer = open(Map.of("territory", "QQ"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/call", "/territory", "/name");
    }

    private Map<String, Object> group(String name) {
        return Map.of("call", week.slug(), "name", name, "territory", "AR", "example", true);
    }

    private Api.Answer open(Map<String, Object> group) {
        return api.as("operator", "PUT", "/internal/registrations/" + id, group);
    }
}
