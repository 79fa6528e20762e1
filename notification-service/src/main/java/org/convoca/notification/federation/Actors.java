package org.convoca.notification.federation;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our actors, and what they have said. */
class Actors {

    private static final int PAGE = 20;

    private final FederatedCalls calls;
    private final Things things;
    private final Followers followers;
    private final ActorDocuments documents;
    private final Activities activities;
    private final Addresses addresses;

    Actors(
            FederatedCalls calls,
            Things things,
            Followers followers,
            ActorDocuments documents,
            Activities activities,
            Addresses addresses) {
        this.calls = calls;
        this.things = things;
        this.followers = followers;
        this.documents = documents;
        this.activities = activities;
        this.addresses = addresses;
    }

    /** What there is under an address. */
    sealed interface Shown {
        record Document(String json) implements Shown {}

        /** It was there, and is gone for good. */
        record Gone(String json) implements Shown {}

        record Nothing() implements Shown {}
    }

    private Optional<FederatedCall> call(ActorName name) {
        return documents.isKnown(name) ? calls.find(name.call()) : Optional.empty();
    }

    /** Whom an address names, if they can be followed. */
    Optional<ActorName> named(String address) {
        return addresses
                .named(address)
                .filter(name -> call(name).filter(call -> !call.withdrawn()).isPresent());
    }

    Shown webFinger(String resource) {
        return addresses
                .resource(resource)
                .flatMap(name -> call(name)
                        .filter(call -> !call.withdrawn())
                        .<Shown>map(call -> document(documents.webFinger(name, call))))
                .orElseGet(Shown.Nothing::new);
    }

    Shown actor(String name) {
        return shown(name, (actor, call) -> document(documents.actor(actor, call)));
    }

    /** How many they are; who they are is nobody's business. */
    Shown followers(String name) {
        return shown(name, (actor, _) -> document(collection(addresses.followers(actor), followers.count(actor))));
    }

    /** @param before of the page, as the page before it says; empty for the first page, null for what there is in all */
    Shown outbox(String name, @Nullable String before) {
        return shown(name, (actor, _) -> before == null ? whole(actor) : page(actor, before));
    }

    private Shown whole(ActorName actor) {
        var outbox = collection(addresses.outbox(actor), things.count(actor));
        outbox.put("first", addresses.outbox(actor) + "?before=");
        return document(outbox);
    }

    private Shown page(ActorName actor, String before) {
        var position = Position.parse(before);
        if (position.isEmpty() && !before.isEmpty()) {
            return new Shown.Nothing();
        }
        var found = things.page(
                actor,
                position.map(Position::at).orElse(null),
                position.map(Position::id).orElse(null),
                PAGE);
        var page = new LinkedHashMap<String, Object>();
        page.put("@context", Activities.CONTEXT);
        page.put("id", addresses.outbox(actor) + "?before=" + before);
        page.put("type", "OrderedCollectionPage");
        page.put("partOf", addresses.outbox(actor));
        if (found.size() == PAGE) {
            page.put("next", addresses.outbox(actor) + "?before=" + Position.of(found.getLast()));
        }
        page.put("orderedItems", found.stream().map(thing -> said(thing, actor)).toList());
        return document(page);
    }

    private Map<String, Object> said(Thing thing, ActorName actor) {
        var said =
                actor.territory() == null ? activities.creation(thing, actor) : activities.announcement(thing, actor);
        said.remove("@context");
        return said;
    }

    /** A thing by its id. What a call said is gone with it. */
    Shown thing(String id) {
        return things.find(id).map(this::shown).orElseGet(Shown.Nothing::new);
    }

    private Shown shown(Thing thing) {
        return switch (thing.state()) {
            case PUBLIC ->
                calls.find(thing.call()).filter(FederatedCall::withdrawn).isEmpty()
                        ? new Shown.Document(activities.fetched(thing))
                        : gone(thing);
            case GONE -> gone(thing);
            case UNSEEN -> new Shown.Nothing();
        };
    }

    private Shown gone(Thing thing) {
        return new Shown.Gone(activities.tombstone(addresses.object(thing.id())));
    }

    /** NodeInfo 2.1. */
    Shown nodeInfo(String version) {
        var info = new LinkedHashMap<String, Object>();
        info.put("version", "2.1");
        info.put("software", Map.of("name", "convoca", "version", version));
        info.put("protocols", List.of("activitypub"));
        info.put("services", Map.of("inbound", List.of(), "outbound", List.of("atom1.0", "rss2.0")));
        info.put("openRegistrations", false);
        info.put("usage", Map.of("users", Map.of("total", calls.count())));
        info.put("metadata", Map.of());
        return document(info);
    }

    private interface Writing {
        Shown write(ActorName actor, FederatedCall call);
    }

    private Shown shown(String name, Writing writing) {
        var actor = ActorName.parse(name);
        var call = actor.flatMap(this::call);
        if (actor.isEmpty() || call.isEmpty()) {
            return new Shown.Nothing();
        }
        return call.get().withdrawn()
                ? new Shown.Gone(activities.tombstone(addresses.actor(actor.get())))
                : writing.write(actor.get(), call.get());
    }

    private static Map<String, Object> collection(String id, long total) {
        var collection = new LinkedHashMap<String, Object>();
        collection.put("@context", Activities.CONTEXT);
        collection.put("id", id);
        collection.put("type", "OrderedCollection");
        collection.put("totalItems", total);
        return collection;
    }

    private Shown document(Object document) {
        return new Shown.Document(activities.write(document));
    }

    private record Position(Instant at, String id) {

        static Optional<Position> parse(String text) {
            var dash = text.indexOf('_');
            try {
                return dash < 0
                        ? Optional.empty()
                        : Optional.of(new Position(
                                Instant.ofEpochMilli(Long.parseLong(text.substring(0, dash))),
                                text.substring(dash + 1)));
            } catch (NumberFormatException | DateTimeException e) {
                return Optional.empty();
            }
        }

        static String of(Thing thing) {
            var published = thing.published() == null ? Instant.EPOCH : thing.published();
            return published.toEpochMilli() + "_" + thing.id();
        }
    }
}
