package org.convoca.notification.federation;

import java.net.URI;

/** Somebody of another server, as we know them. */
final class ASender {

    private ASender() {}

    static RemoteActor of(Elsewhere.Person person) {
        return new RemoteActor(
                person.id(),
                person.keyId(),
                Elsewhere.KEYS.getPublic(),
                URI.create(person.inbox()),
                URI.create(person.delivery()));
    }
}
