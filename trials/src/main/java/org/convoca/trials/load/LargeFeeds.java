package org.convoca.trials.load;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.convoca.local.place.Service;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.Wait;

/** L10. */
final class LargeFeeds extends LoadTrial {

    private static final int ACTIONS = 5_000;
    private static final int NOT_MODIFIED = 304;
    private static final Duration UNTIL_THE_CALL_IS_KNOWN = Duration.ofMinutes(2);

    LargeFeeds() {
        super(
                "L10",
                "a calendar and a map of five thousand actions, new and known",
                "new in less than 10 s each, known ones answered with 304 in less than 1 s");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var call = new Signatories(system, setting, "l10").call();
        var count = setting.scaled(ACTIONS, 200);
        publishOne(setting, call);
        var actions = system.databases().collection(Service.EVENT, "actions");
        var model = Objects.requireNonNull(
                actions.find(Filters.eq("state.listing.call", call)).first());
        StoredCopies.add(setting, actions, model, count - 1, LargeFeeds::elsewhere);
        for (var format : List.of(".ics", ".geojson")) {
            var feed = system.gateway().resolve("/api/v1/calls/" + call + "/actions" + format);
            var begun = System.nanoTime();
            var whole = Http.get(feed);
            var millis = (System.nanoTime() - begun) / 1_000_000;
            findings.note(format.substring(1) + "Millis", millis);
            findings.note(format.substring(1) + "Kilobytes", whole.body().length() / 1000);
            findings.demand(
                    whole.status() == 200 && millis < 10_000, format + " took " + millis + " ms: " + whole.status());
            var tag = whole.header("etag").orElse("");
            var known = Arrivals.of(5, Duration.ofSeconds(5))
                    .come(_ -> Http.get(feed, "If-None-Match", tag).status());
            findings.note(format.substring(1) + "KnownP95Millis", Math.round(known.millis(95)));
            findings.demand(known.of(NOT_MODIFIED) == 25, "a known " + format + " was sent again");
            findings.below(known, 95, 1_000);
        }
    }

    private static void elsewhere(Document action, int number) {
        var listing = action.get("state", Document.class).get("listing", Document.class);
        listing.append("lat", -45 + number % 90 * 0.5).append("lon", -70 + number / 90.0 * 0.1);
        action.append("outbox", List.of());
    }

    private static void publishOne(Setting setting, String call) throws Exception {
        var operator = setting.system().operator();
        if (!Wait.until(
                UNTIL_THE_CALL_IS_KNOWN,
                () -> operator.find(Service.EVENT, "/api/v1/calls/" + call + "/actions?limit=1")
                        .isPresent())) {
            throw new IllegalStateException("event-service does not hear of the call");
        }
        var group = UUID.randomUUID();
        operator.put(
                Service.EVENT,
                "/internal/registrations/" + group,
                Map.of("call", call, "name", "Grupo", "territory", "AR", "example", false));
        var path = "/api/v1/registrations/" + group + "/actions";
        var draft = operator.post(
                Service.EVENT,
                path,
                Map.of(
                        "kind",
                        "march",
                        "title",
                        Map.of("es", "Marcha por la paz"),
                        "place",
                        Map.of(
                                "locality",
                                "Rosario",
                                "territory",
                                "AR",
                                "point",
                                Map.of("lat", -32.9468, "lon", -60.6393)),
                        "start",
                        "2027-01-16T18:00"));
        operator.post(Service.EVENT, path + "/" + draft.path("id").asString() + "/submit", Map.of());
    }
}
