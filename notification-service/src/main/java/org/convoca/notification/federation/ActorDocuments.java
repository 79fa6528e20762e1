package org.convoca.notification.federation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.convoca.contracts.territory.Territories;

/**
 * Actors as others read them. They are groups: Mobilizon lets its users follow nothing else, and Mastodon takes a group's posts as anybody's.
 */
final class ActorDocuments {

    private final Addresses addresses;
    private final Territories territories;
    private final InstanceKey key;
    private final Words words;

    ActorDocuments(Addresses addresses, Territories territories, InstanceKey key, Words words) {
        this.addresses = addresses;
        this.territories = territories;
        this.key = key;
        this.words = words;
    }

    /** Whether there is such a territory at all. */
    boolean isKnown(ActorName name) {
        return name.territory() == null || territories.find(name.territory()).isPresent();
    }

    Map<String, Object> actor(ActorName name, FederatedCall call) {
        var language = call.language();
        var page = addresses.page(language, name);
        var actor = new LinkedHashMap<String, Object>();
        actor.put("@context", Activities.CONTEXT);
        actor.put("id", addresses.actor(name));
        actor.put("type", "Group");
        actor.put("preferredUsername", name.value());
        actor.put("name", title(name, call, language));
        actor.put("summary", Html.paragraph(words.say(language, "actor", title(name, call, language))));
        actor.put("url", page);
        actor.put("inbox", addresses.inbox(name));
        actor.put("outbox", addresses.outbox(name));
        actor.put("followers", addresses.followers(name));
        actor.put("endpoints", Map.of("sharedInbox", addresses.sharedInbox()));
        actor.put("manuallyApprovesFollowers", false);
        actor.put("discoverable", true);
        actor.put("published", call.since().toString());
        actor.put(
                "attachment", List.of(Map.of("type", "PropertyValue", "name", "Web", "value", Html.link(page, "me"))));
        actor.put(
                "publicKey",
                Map.of("id", addresses.key(name), "owner", addresses.actor(name), "publicKeyPem", key.publicPem()));
        return actor;
    }

    private String title(ActorName name, FederatedCall call, String language) {
        var title = call.title(language);
        return name.territory() == null
                ? title
                : title + " · " + territories.name(name.territory(), Locale.forLanguageTag(language));
    }

    /** RFC 7033, section 4.4. */
    Map<String, Object> webFinger(ActorName name, FederatedCall call) {
        var actor = addresses.actor(name);
        var page = addresses.page(call.language(), name);
        var found = new LinkedHashMap<String, Object>();
        found.put("subject", "acct:" + addresses.handle(name));
        found.put("aliases", List.of(actor, page));
        found.put(
                "links",
                List.of(
                        Map.of("rel", "self", "type", "application/activity+json", "href", actor),
                        Map.of("rel", "http://webfinger.net/rel/profile-page", "type", "text/html", "href", page)));
        return found;
    }
}
