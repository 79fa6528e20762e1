package org.convoca.event.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallChanged;
import org.convoca.contracts.call.CallClosed;
import org.convoca.contracts.call.CallEvent;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallOpened;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.CallWeekAnnounced;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.event.OnTheWire;
import org.convoca.event.registration.SignatureHistory;
import org.convoca.platform.event.Received;

/** A call with a week far ahead, and groups that take part in it. */
public final class Week {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant OPENED = Instant.parse("2020-07-24T00:00:00Z");

    private final Api api;
    private final OnTheWire kafka;
    private final String slug = "week-" + UUID.randomUUID().toString().substring(0, 8);

    private final ReviewPolicy review;
    private long sequence;

    private Week(Api api, OnTheWire kafka, ReviewPolicy review) {
        this.api = api;
        this.kafka = kafka;
        this.review = review;
    }

    /** A call whose week was announced for 11 to 17 January 2099. */
    public static Week announced(Api api, OnTheWire kafka, ReviewPolicy review) {
        var week = new Week(api, kafka, review);
        week.opens(new ActionWeek.Announced(LocalDate.parse("2099-01-11"), LocalDate.parse("2099-01-17")));
        return week;
    }

    /** A call whose week was from 5 to 11 October 2020. */
    public static Week over(Api api, OnTheWire kafka) {
        var week = new Week(api, kafka, ReviewPolicy.AFTER);
        week.opens(new ActionWeek.Announced(LocalDate.parse("2020-10-05"), LocalDate.parse("2020-10-11")));
        return week;
    }

    /** A call whose week will be in January or February 2099. */
    public static Week toBeAnnounced(Api api, OnTheWire kafka) {
        var week = new Week(api, kafka, ReviewPolicy.AFTER);
        week.opens(new ActionWeek.ToBeAnnounced(LocalDate.parse("2099-01-01"), LocalDate.parse("2099-02-28")));
        return week;
    }

    private void opens(ActionWeek days) {
        tell(new CallOpened(++sequence, facts(days)), OPENED);
        await().atMost(PATIENCE).until(() -> api.get(list()).status() == 200);
    }

    /** Its days are announced or moved, now. */
    public void announces(String first, String last) {
        var days = new ActionWeek.Announced(LocalDate.parse(first), LocalDate.parse(last));
        tell(new CallWeekAnnounced(++sequence, facts(days)), Instant.now());
    }

    /** Its days are no longer sure, now. */
    public void withdrawsItsDays() {
        var days = new ActionWeek.ToBeAnnounced(LocalDate.parse("2099-01-01"), LocalDate.parse("2099-02-28"));
        tell(new CallChanged(++sequence, facts(days)), Instant.now());
    }

    /** No signatures are taken any more; its days are those that were announced first. */
    public void closes() {
        var days = new ActionWeek.Announced(LocalDate.parse("2099-01-11"), LocalDate.parse("2099-01-17"));
        tell(new CallClosed(++sequence, facts(CallStatus.CLOSED, days)), Instant.now());
    }

    private void tell(CallEvent event, Instant time) {
        kafka.send(List.<Received<CallEvent>>of(new Received<>(slug + "." + event.sequence(), time, event)));
    }

    private CallFacts facts(ActionWeek days) {
        return facts(CallStatus.OPEN, days);
    }

    private CallFacts facts(CallStatus status, ActionWeek days) {
        return new CallFacts(
                slug,
                status,
                Map.of("es", "Semana de lucha", "en", "Week of struggle"),
                "es",
                OPENED,
                null,
                review,
                days);
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
