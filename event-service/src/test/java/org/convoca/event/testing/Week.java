package org.convoca.event.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.registration.SignatureHistory;
import org.convoca.platform.event.Received;

/** A call with a week far ahead, and groups that take part in it. */
public final class Week {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;
    private final OnTheWire kafka;
    private final String slug = "week-" + UUID.randomUUID().toString().substring(0, 8);

    private Week(Api api, OnTheWire kafka) {
        this.api = api;
        this.kafka = kafka;
    }

    /** A call whose week was announced for 11 to 17 January 2099. */
    public static Week announced(Api api, OnTheWire kafka, ReviewPolicy review) {
        var week = new Week(api, kafka);
        var days = new ActionWeek.Announced(LocalDate.parse("2099-01-11"), LocalDate.parse("2099-01-17"));
        var opened = Instant.parse("2020-07-24T00:00:00Z");
        var call = new CallFacts(
                week.slug,
                CallStatus.OPEN,
                Map.of("es", "Semana de lucha", "en", "Week of struggle"),
                "es",
                opened,
                null,
                review,
                days);
        kafka.send(List.<Received<CallEvent>>of(new Received<>(week.slug + ".1", opened, new CallOpened(1, call))));
        await().atMost(PATIENCE).until(() -> api.get(week.list()).status() == 200);
        return week;
    }

    public String slug() {
        return slug;
    }

    /** The path of its list. */
    public String list() {
        return "/api/v1/calls/" + slug + "/actions";
    }

    /** A group whose signature is on the roll, with an open registration. */
    public Group group() {
        var signature = SignatureHistory.aSignature().of(slug).onTheRoll();
        kafka.send(signature.events());
        var group = new Group(api, kafka, signature);
        group.awaitStatus("open");
        return group;
    }

    /** What an organiser does with a group's actions. */
    public record Group(Api api, OnTheWire kafka, SignatureHistory signature) {

        public UUID id() {
            return signature.registrationId();
        }

        public String path() {
            return "/api/v1/registrations/" + id() + "/actions";
        }

        public Api.Answer send(String method, String path, Object body, String... headers) {
            return api.organiser(id(), method, path, body, headers);
        }

        public Api.Answer draft(ActionForms form, String... headers) {
            return send("POST", path(), form.build(), headers);
        }

        /** The path of a new action that is published, where the call does not ask for a review before. */
        public String submitted(ActionForms form) {
            var action = path() + "/" + draft(form).string("/id");
            var answer = send("POST", action + "/submit", null);
            if (answer.status() != 200) {
                throw new AssertionError(answer.text());
            }
            return action;
        }

        public void withdraws() {
            kafka.send(List.of(signature.withdrawn().events().getLast()));
            awaitStatus("closed");
        }

        public void isBack() {
            kafka.send(List.of(signature.published().events().getLast()));
            awaitStatus("open");
        }

        private void awaitStatus(String status) {
            await().atMost(PATIENCE)
                    .until(() -> api.get("/api/v1/registrations/" + id())
                            .string("/status")
                            .equals(status));
        }
    }
}
