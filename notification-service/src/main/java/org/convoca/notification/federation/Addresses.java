package org.convoca.notification.federation;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** What is found where. These addresses are identities in others' databases: they stay as they are for good. */
final class Addresses {

    /** To whom it may concern (ActivityPub, section 5.6). */
    static final String PUBLIC = "https://www.w3.org/ns/activitystreams#Public";

    private static final String ACTORS = "/ap/actors/";

    private final String origin;
    private final String host;

    Addresses(URI publicUrl) {
        var url = publicUrl.toString();
        origin = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        host = publicUrl.getRawAuthority();
    }

    /** With its port, where it is not the scheme's own. */
    String host() {
        return host;
    }

    String actor(ActorName name) {
        return origin + ACTORS + name.value();
    }

    String key(ActorName name) {
        return actor(name) + "#main-key";
    }

    String inbox(ActorName name) {
        return actor(name) + "/inbox";
    }

    String sharedInbox() {
        return origin + "/ap/inbox";
    }

    String outbox(ActorName name) {
        return actor(name) + "/outbox";
    }

    String followers(ActorName name) {
        return actor(name) + "/followers";
    }

    /** @param id of a thing, {@code event.} or {@code note.} and the rest */
    String object(String id) {
        var dot = id.indexOf('.');
        return origin + "/ap/" + id.substring(0, dot) + "s/" + id.substring(dot + 1);
    }

    String handle(ActorName name) {
        return name.value() + "@" + host;
    }

    String callPage(String language, String call) {
        return origin + "/" + pages(language) + "/calls/" + call;
    }

    String page(String language, ActorName name) {
        var call = callPage(language, name.call());
        return name.territory() == null ? call : call + "/territories/" + name.territory();
    }

    String actionPage(String language, Object action) {
        return origin + "/" + pages(language) + "/actions/" + action;
    }

    /** Without region or script. In a language without pages, the gateway leads to one that the reader reads. */
    private static String pages(String language) {
        return Locale.forLanguageTag(language).getLanguage();
    }

    /** Which actor of ours an address names. */
    Optional<ActorName> named(String address) {
        return address.startsWith(origin + ACTORS)
                ? ActorName.parse(address.substring(origin.length() + ACTORS.length()))
                        .filter(name -> actor(name).equals(address))
                : Optional.empty();
    }

    /** Which actor a WebFinger resource names (RFC 7033, section 4.1): a handle, or an address of ours. */
    Optional<ActorName> resource(String resource) {
        if (!resource.startsWith("acct:")) {
            return named(resource);
        }
        var handle = resource.substring(resource.startsWith("acct:@") ? 6 : 5);
        var at = handle.lastIndexOf('@');
        return at > 0 && handle.substring(at + 1).equalsIgnoreCase(host)
                ? ActorName.parse(handle.substring(0, at))
                : Optional.empty();
    }
}
