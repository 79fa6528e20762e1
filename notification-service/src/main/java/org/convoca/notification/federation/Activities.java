package org.convoca.notification.federation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What actors say (ActivityPub, section 7), as JSON. */
final class Activities {

    static final List<Object> CONTEXT =
            List.of("https://www.w3.org/ns/activitystreams", "https://w3id.org/security/v1", context());

    private static final String TYPE = "type";
    private static final String OBJECT = "object";

    private final Addresses addresses;
    private final JsonMapper json;

    Activities(Addresses addresses, JsonMapper json) {
        this.addresses = addresses;
        this.json = json;
    }

    /** The words of Mastodon and Mobilizon that Activity Streams has not. */
    private static Map<String, Object> context() {
        var context = new LinkedHashMap<String, Object>();
        context.put("toot", "http://joinmastodon.org/ns#");
        context.put("mz", "https://joinmobilizon.org/ns#");
        context.put("sc", "http://schema.org#");
        context.put("ical", "http://www.w3.org/2002/12/cal/ical#");
        context.put("manuallyApprovesFollowers", "as:manuallyApprovesFollowers");
        context.put("discoverable", "toot:discoverable");
        context.put("PropertyValue", "sc:PropertyValue");
        context.put("value", "sc:value");
        context.put("PostalAddress", "sc:PostalAddress");
        context.put("address", Map.of("@id", "sc:address", "@type", "sc:PostalAddress"));
        context.put("addressLocality", "sc:addressLocality");
        context.put("addressCountry", "sc:addressCountry");
        context.put("streetAddress", "sc:streetAddress");
        context.put("inLanguage", "sc:inLanguage");
        context.put("timezone", Map.of("@id", "mz:timezone", "@type", "mz:timezone"));
        context.put("joinMode", Map.of("@id", "mz:joinMode", "@type", "mz:joinModeType"));
        context.put("joinModeType", Map.of("@id", "mz:joinModeType", "@type", "rdfs:Class"));
        context.put("externalParticipationUrl", Map.of("@id", "mz:externalParticipationUrl", "@type", "sc:URL"));
        context.put("repliesModerationOption", Map.of("@id", "mz:repliesModerationOption", "@type", "sc:Text"));
        context.put("commentsEnabled", Map.of("@id", "pt:commentsEnabled", "@type", "sc:Boolean"));
        context.put("isOnline", Map.of("@id", "mz:isOnline", "@type", "sc:Boolean"));
        context.put("pt", "https://joinpeertube.org/ns#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        return context;
    }

    /**
     * What is said about a thing.
     *
     * @param by who says it
     */
    String about(Thing thing, ActorName by, Delivery.Kind kind) {
        return write(
                switch (kind) {
                    case CREATE -> saying("Create", thing, by, "#create");
                    case UPDATE -> saying("Update", thing, by, "#updates/" + thing.news());
                    case DELETE -> deletion(thing, by);
                    case ANNOUNCE -> announcement(thing, by);
                    case LETTER -> throw new IllegalArgumentException("a letter is about no thing");
                });
    }

    private Map<String, Object> saying(String type, Thing thing, ActorName by, String suffix) {
        var activity = begun(addresses.object(thing.id()) + suffix, type, by);
        activity.put("published", String.valueOf(thing.published()));
        return toAll(activity, by, object(thing));
    }

    private Map<String, Object> deletion(Thing thing, ActorName by) {
        var address = addresses.object(thing.id());
        return toAll(begun(address + "#delete", "Delete", by), by, Map.of("id", address, TYPE, "Tombstone"));
    }

    /** In an outbox it stands beside its call's. */
    Map<String, Object> announcement(Thing thing, ActorName by) {
        var address = addresses.object(thing.id());
        var activity = begun(address + "#announced-by-" + by.value(), "Announce", by);
        activity.put("published", String.valueOf(thing.published()));
        return toAll(activity, by, address);
    }

    Map<String, Object> creation(Thing thing, ActorName by) {
        return saying("Create", thing, by, "#create");
    }

    /** The actor itself is gone; other servers then forget all that it said. */
    String departure(ActorName who) {
        var activity = begun(addresses.actor(who) + "#delete", "Delete", who);
        activity.put("to", List.of(Addresses.PUBLIC));
        activity.put(OBJECT, addresses.actor(who));
        return write(activity);
    }

    /**
     * Answers somebody who wants to follow.
     *
     * @param follow what they sent
     */
    String answer(boolean accepted, ActorName by, JsonNode follow) {
        var type = accepted ? "Accept" : "Reject";
        var id = follow.path("id").asString("");
        var activity = begun(addresses.actor(by) + "#" + type.toLowerCase(Locale.ROOT) + "/" + Hashes.of(id), type, by);
        var actor = follow.path("actor").asString("");
        activity.put("to", List.of(actor));
        activity.put(OBJECT, Map.of("id", id, TYPE, "Follow", "actor", actor, OBJECT, addresses.actor(by)));
        return write(activity);
    }

    private Map<String, Object> begun(String id, String type, ActorName by) {
        var activity = new LinkedHashMap<String, Object>();
        activity.put("@context", CONTEXT);
        activity.put("id", id);
        activity.put(TYPE, type);
        activity.put("actor", addresses.actor(by));
        return activity;
    }

    private Map<String, Object> toAll(Map<String, Object> activity, ActorName by, Object object) {
        activity.put("to", List.of(Addresses.PUBLIC));
        activity.put("cc", new ArrayList<>(List.of(addresses.followers(by))));
        activity.put(OBJECT, object);
        return activity;
    }

    /** The thing on its own, as it is fetched. */
    String fetched(Thing thing) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", CONTEXT);
        document.putAll(object(thing));
        return write(document);
    }

    /** What is there after it was taken back (Activity Vocabulary, {@code Tombstone}). */
    String tombstone(String address) {
        return write(Map.of("@context", CONTEXT.getFirst(), "id", address, TYPE, "Tombstone"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> object(Thing thing) {
        return (Map<String, Object>) json.readValue(thing.json(), Map.class);
    }

    String write(Object document) {
        return json.writeValueAsString(document);
    }
}
