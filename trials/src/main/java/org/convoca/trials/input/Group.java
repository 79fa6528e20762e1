package org.convoca.trials.input;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Http.Answer;
import org.convoca.trials.system.Wait;

/** A registered group of the trial's call. What its organisers write goes to event-service as the operator's, which checks it as it checks theirs. */
final class Group {

    /** Fewer than a registration may have. */
    static final int MOST_ACTIONS = 180;

    private static final Duration UNTIL_THE_CALL_IS_KNOWN = Duration.ofMinutes(2);

    private final Inputs inputs;
    private final String actions;

    private Group(Inputs inputs, String actions) {
        this.inputs = inputs;
        this.actions = actions;
    }

    /** Returns when event-service has heard of the call and knows the group. */
    static Group registered(Inputs inputs, String name) {
        var operator = inputs.system().operator();
        if (!Wait.until(
                UNTIL_THE_CALL_IS_KNOWN,
                () -> operator.find(Service.EVENT, inputs.callApi() + "/actions?limit=1")
                        .isPresent())) {
            throw new IllegalStateException("event-service does not hear of the call");
        }
        var id = UUID.nameUUIDFromBytes((inputs.call() + name).getBytes(StandardCharsets.UTF_8));
        operator.put(
                Service.EVENT,
                "/internal/registrations/" + id,
                Map.of("call", inputs.call(), "name", name, "territory", "AR", "example", false));
        return new Group(inputs, "/api/v1/registrations/" + id + "/actions");
    }

    /** A march through Rosario in which all is well; its parts may be changed. */
    static Map<String, Object> march(String title) {
        var place = new LinkedHashMap<String, Object>(
                Map.of("locality", "Rosario", "territory", "AR", "point", Map.of("lat", -32.9468, "lon", -60.6393)));
        return new LinkedHashMap<>(
                Map.of("kind", "march", "title", Map.of("es", title), "place", place, "start", "2027-01-16T18:00"));
    }

    Answer draft(Object action) {
        return draftRaw(Inputs.JSON.writeValueAsString(action));
    }

    Answer draftRaw(String json) {
        return send(actions, json);
    }

    /** Hands a draft in, which publishes it: the call's actions are looked at afterwards. */
    Answer submit(Answer draft) {
        var id = Inputs.JSON.readTree(draft.body()).path("id").asString("");
        return send(actions + "/" + id + "/submit", "{}");
    }

    Answer publish(Object action) {
        var draft = draft(action);
        return draft.status() == 201 ? submit(draft) : draft;
    }

    /** @param query such as {@code format=ics&dryRun=true} */
    Answer importing(String query, String contentType, byte[] file) {
        return inputs.operated(Service.EVENT, actions + "/imports?" + query, contentType, file);
    }

    private Answer send(String path, String json) {
        return inputs.operated(Service.EVENT, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
