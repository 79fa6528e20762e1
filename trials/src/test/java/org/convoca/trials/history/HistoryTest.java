package org.convoca.trials.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Mails;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One organisation that signed, confirmed and is published; then one thing is wrong with it. */
class HistoryTest {

    private static final String ID = "11111111-1111-4111-8111-111111111111";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ClientLog log = new ClientLog("call");
    private final Operation operation = new Operation("run", 1, "key", true);
    private Stored signature = signature(operation.name(), "published");
    private List<Event> events = events();
    private List<Stored> registrations = List.of(stored("registration", "open", new Document()));
    private int interruptions;
    private String confirmation = "sent";
    private List<String> mails = List.of("confirm", "published");
    private int total = 1;

    HistoryTest() {
        log.add(operation);
        operation.attempted(new Operation.Attempt(0, 1, false));
        operation.attempted(Operation.Attempt.of(new Http.Answer(202, Map.of(), ""), 1));
        operation.accepted(ID, 1);
        operation.confirmAnswered(200);
        operation.confirmed();
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(found()).isEmpty();
    }

    @Test
    void missesASignatureThatWasAccepted() {
        operation.accepted("22222222-2222-4222-8222-222222222222", 1);
        assertThat(found()).contains(Invariant.I1, Invariant.I7);
    }

    @Test
    void missesAConfirmation() {
        signature = signature(operation.name(), "awaiting-confirmation");
        assertThat(found()).contains(Invariant.I1);
    }

    @Test
    void missesAnEvent() {
        events = events.subList(0, 2);
        assertThat(found()).contains(Invariant.I2, Invariant.I3);
    }

    @Test
    void missesARegistrationAndAMail() {
        registrations = List.of();
        assertThat(found()).containsExactly(Invariant.I3);
        registrations = List.of(stored("registration", "open", new Document()));
        mails = List.of("published");
        assertThat(found()).containsExactly(Invariant.I3);
    }

    @Test
    void seesEventsOutOfOrderAndForgivesRepetitions() {
        events = new ArrayList<>(events);
        events.add(events.getFirst());
        assertThat(found()).isEmpty();
        events.removeFirst();
        assertThat(found()).containsExactly(Invariant.I4);
    }

    @Test
    void seesWhatCameTwice() {
        mails = List.of("confirm", "published", "published");
        assertThat(found()).containsExactly(Invariant.I5);
        mails = List.of("confirm", "published");
        total = 2;
        assertThat(found()).containsExactly(Invariant.I5);
    }

    @Test
    void forgivesASecondMailOfWhichNobodyKnowsAndNoThird() {
        interruptions = 1;
        mails = List.of("confirm", "confirm", "published");
        assertThat(found()).isEmpty();
        mails = List.of("confirm", "confirm", "confirm", "published");
        assertThat(found()).containsExactly(Invariant.I5);
        mails = List.of("confirm", "confirm", "published");
        confirmation = "failed";
        assertThat(found()).containsExactly(Invariant.I5);
    }

    @Test
    void seesWhatNobodyAskedFor() {
        signature = signature("Somebody else", "published");
        assertThat(found()).contains(Invariant.I6);
    }

    private List<Invariant> found() {
        var findings = new Findings();
        var snapshot = snapshot();
        new Kept(log, snapshot, findings).check();
        new Told(snapshot, findings).check();
        return List.of(Invariant.values()).stream()
                .filter(invariant -> findings.count(invariant) > 0)
                .toList();
    }

    private Snapshot snapshot() {
        return new Snapshot(
                Map.of(ID, signature),
                registrations.isEmpty() ? Map.of() : Map.of(ID, registrations),
                mails.contains("confirm")
                        ? Map.of("confirm", order("confirm", confirmation), "published", order("published", "sent"))
                        : Map.of("published", order("published", "sent")),
                events,
                List.of(),
                mails.stream()
                        .map(id -> new Mails.Mail("", id + "@localhost", operation.email(), ""))
                        .toList(),
                JSON.readTree("{\"counts\":{\"total\":" + total + "}}"));
    }

    private static Stored signature(String name, String status) {
        var organisation = new Document("organisation", new Document("name", name));
        return new Stored(ID, status, 3, 0, new Document("submission", organisation));
    }

    private Stored order(String template, String status) {
        var state = new Document("order", new Document("about", ID).append("template", template))
                .append("progress", new Document("interruptions", template.equals("confirm") ? interruptions : 0));
        if (status.equals("failed")) {
            state.append("reason", "outcome-unknown");
        }
        return stored(template, status, state);
    }

    private static Stored stored(String id, String status, Document state) {
        return new Stored(id, status, 1, 0, state);
    }

    private static List<Event> events() {
        return List.of(
                event(1, "received", "awaiting-confirmation"),
                event(2, "confirmed", "awaiting-review"),
                event(3, "published", "published"));
    }

    private static Event event(long sequence, String fact, String status) {
        return new Event(
                0,
                sequence,
                ID + "." + sequence,
                "org.convoca.signature." + fact + ".v1",
                ID,
                sequence,
                JSON.readTree("{\"signature\":{\"status\":\"" + status + "\"}}"));
    }
}
