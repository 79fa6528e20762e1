package org.convoca.event.recipient;

import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.event.call.KnownCall;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to, as far as no personal data is needed for it.
 *
 * @param holder what a link for them names
 * @param locale the language in which they are written to
 * @param organisation the group's public name, or the call's title where it is not known
 * @param open whether the group can add and change actions
 */
record Addressee(
        UUID registration,
        UUID organiser,
        UUID holder,
        OrganiserOwner owner,
        String locale,
        String organisation,
        @Nullable String territory,
        KnownCall call,
        boolean open) {}
