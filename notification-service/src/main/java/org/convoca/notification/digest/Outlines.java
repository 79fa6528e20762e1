package org.convoca.notification.digest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.notification.happening.Waiting;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the owners what waiting things are called. Their names are not public: they are asked for a mail that is being written, and forgotten. */
class Outlines {

    private static final Logger log = LoggerFactory.getLogger(Outlines.class);

    /** More than a digest lists, and as many as an owner answers at once. */
    static final int MOST = 200;

    private final RestClient signatures;
    private final RestClient events;

    Outlines(RestClient signatures, RestClient events) {
        this.signatures = signatures;
        this.events = events;
    }

    private record Reply(@Nullable List<Item> items) {}

    private record Item(UUID id, String kind, @Nullable String title, boolean waiting) {}

    /**
     * Titles by the keys of those things that still wait; what is not there does not wait any more.
     *
     * @param things at most {@link #MOST}
     * @return empty when an owner cannot be asked now
     */
    Optional<Map<String, String>> titles(Collection<Waiting> things) {
        var ids = new EnumMap<Waiting.Kind, List<UUID>>(Waiting.Kind.class);
        for (var kind : Waiting.Kind.values()) {
            ids.put(kind, new ArrayList<>());
        }
        things.forEach(thing -> ids.getOrDefault(thing.kind(), List.of()).add(thing.id()));
        try {
            var titles = new HashMap<String, String>();
            titles.putAll(ask(
                    signatures, "signatures", ids.get(Waiting.Kind.SIGNATURE), "claims", ids.get(Waiting.Kind.CLAIM)));
            titles.putAll(ask(
                    events,
                    "registrations",
                    ids.get(Waiting.Kind.REGISTRATION),
                    "actions",
                    ids.get(Waiting.Kind.ACTION)));
            return Optional.of(titles);
        } catch (RestClientException e) {
            // Neither the message nor the cause is logged: they may quote what was received.
            log.warn("waiting things cannot be named: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Map<String, String> ask(
            RestClient owner, String one, @Nullable List<UUID> ones, String other, @Nullable List<UUID> others) {
        var wanted = Map.of(one, given(ones), other, given(others));
        if (wanted.values().stream().allMatch(List::isEmpty)) {
            return Map.of();
        }
        var reply = owner.post()
                .uri("/internal/outlines")
                .contentType(MediaType.APPLICATION_JSON)
                .body(wanted)
                .retrieve()
                .body(Reply.class);
        if (reply == null || reply.items() == null) {
            throw new RestClientException("an answer without items");
        }
        var titles = new HashMap<String, String>();
        reply.items().stream()
                .filter(Item::waiting)
                .forEach(item -> titles.put(item.kind() + "." + item.id(), item.title() == null ? "" : item.title()));
        return titles;
    }

    private static List<UUID> given(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids;
    }
}
