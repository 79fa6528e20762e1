package org.convoca.gateway.client;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What coordinators did, as each service keeps it; the latest first. Thread-safe. */
@Component
public class DecisionLogs {

    private final CoordinatedServices services;

    DecisionLogs(CoordinatedServices services) {
        this.services = services;
    }

    /** Which service keeps it. */
    public enum Keeper {
        SIGNATURES,
        EVENTS
    }

    /**
     * An entry.
     *
     * @param by the coordinator; null for the system and for those who were asked
     * @param what a code
     * @param why in the words of whoever decided, or null
     * @param title as it is called now; null when it is gone
     */
    public record Entry(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String title,
            @Nullable String call,
            @Nullable String territory) {}

    private record Items(
            @Nullable List<Entry> items, @Nullable String next) {}

    /** @param call slug, or null for all */
    public Reading<Portion<Entry>> page(
            Coordination whom, Keeper keeper, @Nullable String call, @Nullable String after, int limit) {
        var parameters = new HashMap<String, String>();
        if (call != null && !call.isEmpty()) {
            parameters.put("call", call);
        }
        if (after != null) {
            parameters.put("after", after);
        }
        parameters.put("limit", String.valueOf(limit));
        var service = keeper == Keeper.SIGNATURES ? services.signatures() : services.events();
        return switch (services.reading(services.get(service, whom, "/decisions", parameters), Items.class)) {
            case Reading.Found<Items> found ->
                new Reading.Found<>(
                        Portion.of(
                                Objects.requireNonNullElse(found.value().items(), List.of()),
                                null,
                                found.value().next()),
                        false);
            case Reading.Missing<Items> _ -> new Reading.Missing<>();
            case Reading.Unavailable<Items> _ -> new Reading.Unavailable<>();
        };
    }
}
