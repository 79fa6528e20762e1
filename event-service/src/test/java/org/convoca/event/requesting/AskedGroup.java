package org.convoca.event.requesting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.Week;

/** A group that asked to take part, and what can be done with its request. */
record AskedGroup(Api api, RequestLinks links, UUID id) {

    static AskedGroup ask(Api api, RequestLinks links, Week week, RequestForms form) {
        var answer = api.as("gateway", "POST", path(week), form.build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return new AskedGroup(api, links, UUID.fromString(answer.string("/id")));
    }

    static String path(Week week) {
        return "/api/v1/calls/" + week.slug() + "/registrations";
    }

    String token() {
        return links.mint(id).orElseThrow().confirm().substring("/request/".length());
    }

    Api.Answer follow(String what, String token) {
        return api.as("gateway", "POST", "/internal/links/" + what, Map.of("token", token, "purpose", "request"));
    }

    AskedGroup confirmed() {
        assertThat(follow("confirm", token()).string("/outcome")).isEqualTo("confirmed");
        return this;
    }

    Api.Answer decide(String decision, String reason) {
        return api.as(
                "operator",
                "POST",
                "/internal/registrations/" + id + "/reviews",
                Map.of("decision", decision, "reason", reason));
    }

    AskedGroup accepted() {
        confirmed();
        assertThat(decide("accept", "").string("/status")).isEqualTo("open");
        return this;
    }

    Api.Answer merge(UUID into) {
        return api.as("operator", "POST", "/internal/registrations/" + id + "/merge", Map.of("into", into));
    }

    Api.Answer view() {
        return api.as("operator", "GET", "/api/v1/registrations/" + id, null);
    }

    /** What was told of it: the types of the events, without prefix and version. */
    List<String> told(int atLeast) {
        return records(id, atLeast).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value()))
                .map(type -> type.substring("org.convoca.registration.".length(), type.length() - ".v1".length()))
                .toList();
    }

    /** What was told of a registration in its order; what came twice under one id counts once, as for every consumer. */
    static List<ConsumerRecord<String, byte[]>> records(UUID registration, int atLeast) {
        return Awaitility.await()
                .until(
                        () -> OnTheWire.once(Topics.REGISTRATIONS, registration.toString()),
                        records -> records.size() >= atLeast);
    }
}
