package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convoca.notification.federation.Elsewhere.Person;

/**
 * A request of somebody's to an inbox of ours, signed. A test takes it as it is, or forges it.
 *
 * @param to whole address
 */
record Sent(URI to, Map<String, String> headers, String body) {

    static Sent by(Person person, String to, String body, Clock clock) {
        return by(person, Elsewhere.KEYS, to, body, clock);
    }

    static Sent by(Person person, KeyPair keys, String to, String body, Clock clock) {
        var address = URI.create(to);
        return new Sent(
                address,
                SignedHeaders.post(address, body.getBytes(UTF_8), person.keyId(), keys.getPrivate(), clock.instant()),
                body);
    }

    static String follow(Person person, String actor) {
        return """
                {"@context": "https://www.w3.org/ns/activitystreams", "id": "%1$s#follows/%2$s", "type": "Follow",
                 "actor": "%1$s", "object": "%2$s"}""".formatted(person.id(), actor);
    }

    static String undo(Person person, String actor) {
        return """
                {"id": "%1$s#undo/%2$s", "type": "Undo", "actor": "%1$s", "object": %3$s}""".formatted(person.id(), actor, follow(person, actor));
    }

    static String leave(Person person) {
        return """
                {"id": "%1$s#delete", "type": "Delete", "actor": "%1$s", "object": "%1$s"}""".formatted(person.id());
    }

    Sent with(String header, String value) {
        var changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new Sent(to, changed, body);
    }

    Sent without(String header) {
        var changed = new LinkedHashMap<>(headers);
        changed.remove(header);
        return new Sent(to, changed, body);
    }

    Sent saying(String other) {
        return new Sent(to, headers, other);
    }

    Sent toOther(String address) {
        return new Sent(URI.create(address), headers, body);
    }

    /** The status of the answer. */
    int post() {
        var request = HttpRequest.newBuilder(to).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return Servers.CLIENT
                    .send(request.build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
