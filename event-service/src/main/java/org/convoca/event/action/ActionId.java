package org.convoca.event.action;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.UUID;

/** A street action's identity; it stays the same when the action changes hands. */
public record ActionId(@JsonValue UUID value) {

    /** The id in a URL's path, or empty when no action can have it. */
    public static Optional<ActionId> parse(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(new ActionId(id)) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
