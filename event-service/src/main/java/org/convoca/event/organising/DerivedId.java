package org.convoca.event.organising;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.convoca.event.action.ActionId;

/** Ids that follow from what was asked for, so that a request which comes twice makes one action. */
final class DerivedId {

    private DerivedId() {}

    /** The id for an {@code Idempotency-Key} of a registration. */
    static ActionId ofKey(UUID registration, String key) {
        return named("key|" + registration + "|" + key);
    }

    /** The id of an action's copy on a day. */
    static ActionId ofCopy(ActionId action, String day) {
        return named("copy|" + action + "|" + day);
    }

    /**
     * The id of an action that was imported.
     *
     * @param key the name that its line has in the file, or else what it says
     * @param attempt 0, and one more for each action of that key that was given up before
     */
    static ActionId ofImport(UUID registration, String key, int attempt) {
        return named("import|" + registration + "|" + attempt + "|" + key);
    }

    private static ActionId named(String name) {
        return new ActionId(UUID.nameUUIDFromBytes(("urn:convoca:action|" + name).getBytes(UTF_8)));
    }
}
