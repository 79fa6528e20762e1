package org.convoca.event.coordinator;

import org.convoca.platform.text.EmailAddress;
import org.convoca.platform.text.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator in clear: for their own page, for the mail that is about to be sent, and by name for their colleagues.
 *
 * @param name null until somebody said it, as of the first convener
 */
public record Person(@Nullable PersonName name, EmailAddress address) {

    /** The name as text, or null. */
    public @Nullable String nameText() {
        return name == null ? null : name.value();
    }

    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
