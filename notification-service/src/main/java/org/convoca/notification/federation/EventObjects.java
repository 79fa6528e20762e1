package org.convoca.notification.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.convoca.contracts.territory.Territories;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A street action as an {@code Event} of Activity Streams, with the fields that Mobilizon reads (its documentation of ActivityPub; FEP-8a8e): when, where,
 * whether it stands. Mastodon shows name, text and link, so the text says when and where too.
 */
final class EventObjects {

    private final Addresses addresses;
    private final Territories territories;
    private final EventText text;

    EventObjects(Addresses addresses, Territories territories, Words words) {
        this.addresses = addresses;
        this.territories = territories;
        this.text = new EventText(words, addresses);
    }

    /** Whether it can be told: an event begins some day. */
    static boolean isDated(ActionAnswer action) {
        return action.startsAt() != null || action.day() != null;
    }

    Map<String, Object> event(ActionAnswer action, FederatedCall call) {
        var language = language(action, call);
        var actor = ActorName.of(action.call());
        var page = addresses.actionPage(language, action.id());
        var event = new LinkedHashMap<String, Object>();
        event.put("id", addresses.object(Thing.EVENT + action.id()));
        event.put("type", "Event");
        event.put("attributedTo", addresses.actor(actor));
        event.put("to", List.of(Addresses.PUBLIC));
        event.put("cc", List.of(addresses.followers(actor)));
        event.put("uuid", action.id().toString());
        event.put("url", page);
        event.put("name", action.title().getOrDefault(language, ""));
        event.put("nameMap", new TreeMap<>(action.title()));
        event.put("content", text.html(action, language));
        event.put("contentMap", contents(action));
        event.put("mediaType", "text/html");
        event.put("inLanguage", language);
        event.put("published", action.publishedAt().toString());
        event.put("updated", action.changedAt().toString());
        when(event, action);
        event.put("status", status(action));
        event.put("ical:status", status(action));
        event.put("isOnline", action.isOnline());
        event.put("joinMode", "external");
        event.put("externalParticipationUrl", page);
        event.put("repliesModerationOption", "closed");
        event.put("commentsEnabled", false);
        event.put("draft", false);
        event.put("attachment", attachments(page));
        event.put("tag", List.of());
        where(event, action, language);
        return event;
    }

    private static List<Object> attachments(String page) {
        return List.of(Map.of("type", "Link", "href", page, "mediaType", "text/html", "name", "Website"));
    }

    /** The call's where the action speaks it, else one of its own, always the same. */
    private static String language(ActionAnswer action, FederatedCall call) {
        return action.title().containsKey(call.language())
                ? call.language()
                : action.title().keySet().stream().sorted().findFirst().orElse(call.language());
    }

    private Map<String, String> contents(ActionAnswer action) {
        var contents = new TreeMap<String, String>();
        action.title().keySet().forEach(language -> contents.put(language, text.html(action, language)));
        return contents;
    }

    /** A day alone is told as its noon by UTC, which is that day nearly everywhere; the text says that the time is open. */
    private static void when(Map<String, Object> event, ActionAnswer action) {
        event.put("startTime", action.startsAt() == null ? action.day() + "T12:00:00Z" : action.startsAt());
        if (action.endsAt() != null) {
            event.put("endTime", action.endsAt());
        }
        if (action.zone() != null) {
            event.put("timezone", action.zone());
        }
    }

    private static String status(ActionAnswer action) {
        if (action.isCancelled()) {
            return "CANCELLED";
        }
        return action.tentative() ? "TENTATIVE" : "CONFIRMED";
    }

    private void where(Map<String, Object> event, ActionAnswer action, String language) {
        var place = action.place();
        if (place == null || action.isOnline()) {
            return;
        }
        var location = new LinkedHashMap<String, Object>();
        location.put("type", "Place");
        location.put("id", event.get("id") + "#place");
        location.put("name", name(place, language));
        var address = new LinkedHashMap<String, Object>();
        address.put("type", "PostalAddress");
        put(address, "streetAddress", place.address());
        put(address, "addressLocality", place.locality());
        put(address, "addressCountry", territory(place, language));
        location.put("address", address);
        if (place.point() != null) {
            location.put("latitude", place.point().lat());
            location.put("longitude", place.point().lon());
        }
        event.put("location", location);
    }

    private String name(ActionAnswer.Place place, String language) {
        return Stream.of(place.name(), place.locality(), territory(place, language))
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("—");
    }

    /** By its name: a code is never shown. */
    private @Nullable String territory(ActionAnswer.Place place, String language) {
        return place.territory() == null || territories.find(place.territory()).isEmpty()
                ? null
                : territories.name(place.territory(), Locale.forLanguageTag(language));
    }

    private static void put(Map<String, Object> into, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            into.put(key, value);
        }
    }

    /** Whether followers need not hear of it: but for the moment of the change, everything is as before. */
    static boolean isSame(JsonNode event, JsonNode told) {
        return without(event).equals(without(told));
    }

    private static JsonNode without(JsonNode event) {
        var copy = event.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove("updated");
        }
        return copy;
    }
}
