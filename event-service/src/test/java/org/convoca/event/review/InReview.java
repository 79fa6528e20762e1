package org.convoca.event.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.event.Topics;
import org.convoca.event.OnTheWire;
import org.convoca.event.requesting.RequestLinks;
import org.convoca.event.testing.ActionForms;
import org.convoca.event.testing.Api;
import org.convoca.event.testing.InAWeek;
import org.convoca.event.testing.Week;
import org.convoca.platform.internal.Coordination;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A week in which actions wait for a review, what is asked for in it, and how coordinators go about it. */
abstract class InReview extends InAWeek {

    static final String REQUESTS = "/api/v1/coordination/registrations";
    static final String ACTIONS = "/api/v1/coordination/actions";
    static final String BASQUE = "x-basque-country";

    @Autowired
    private RequestLinks links;

    @Autowired
    RequestCases requests;

    @Autowired
    ActionCases actions;

    Week strict;
    Week.Group strictGroup;

    @BeforeEach
    void openAStrictWeek() {
        strict = Week.announced(api, kafka, ReviewPolicy.BEFORE);
        strictGroup = strict.group();
    }

    /** A confirmed request of a group at home there. */
    UUID request(String name, String territory) {
        return request(name, territory, "nadia-" + UUID.randomUUID() + "@example.org");
    }

    UUID request(String name, String territory, String email) {
        var form = new HashMap<String, Object>(Map.of("locale", "es", "consent", true, "message", "Llamen a Nadia."));
        form.put("group", Map.of("name", name, "territory", territory, "website", "https://example.org/puerto"));
        form.put("contact", Map.of("name", "Nadia Ibarra", "email", email));
        var asked = api.as("gateway", "POST", "/api/v1/calls/" + strict.slug() + "/registrations", form);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        var id = UUID.fromString(asked.string("/id"));
        var token = links.mint(id).orElseThrow().confirm().substring("/request/".length());
        var confirmed =
                api.as("gateway", "POST", "/internal/links/confirm", Map.of("token", token, "purpose", "request"));
        assertThat(confirmed.string("/outcome")).isEqualTo("confirmed");
        return id;
    }

    /** An action that was handed in and waits. */
    UUID action(ActionForms form) {
        return UUID.fromString(id(strictGroup.submitted(form)));
    }

    Api.Answer get(Coordination by, String path) {
        return api.coordinator(by, "GET", path, null);
    }

    Api.Answer decide(Coordination by, String path, String decision, UUID... ids) {
        return decide(by, path, Map.of("ids", List.of(ids), "decision", decision));
    }

    Api.Answer reject(Coordination by, String path, String decision, Map<String, String> reason, UUID... ids) {
        return decide(by, path, Map.of("ids", List.of(ids), "decision", decision, "reason", reason));
    }

    Api.Answer decide(Coordination by, String path, Map<String, Object> order) {
        return api.coordinator(by, "POST", path + "/decisions", order);
    }

    Api.Answer undo(Coordination by, String path, UUID id) {
        return api.coordinator(by, "DELETE", path + "/" + id + "/decision", null);
    }

    /** What the job does two minutes later, also after a crash in between: it knows nothing but what is stored. */
    void twoMinutesLater() {
        effects(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2))).run();
    }

    Effects effects(Clock clock) {
        return new Effects(desks(clock), clock);
    }

    Desks desks(Clock clock) {
        return new Desks(List.of(requests, actions), clock);
    }

    static List<String> ids(Api.Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }

    static List<String> outcomes(Api.Answer answer) {
        return answer.json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/outcome").asString())
                .toList();
    }

    /** The types of what was told of a registration, without prefix and version, each event once. */
    static List<String> toldOf(UUID registration) {
        return OnTheWire.once(Topics.REGISTRATIONS, registration.toString()).stream()
                .map(record -> new String(record.headers().lastHeader("ce_type").value(), UTF_8))
                .map(type -> type.substring("org.convoca.registration.".length(), type.length() - ".v1".length()))
                .toList();
    }
}
