package org.convoca.notification.mail.recipient;

import java.util.UUID;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;

/** Who is to get that mail, and with which links? */
public sealed interface Question {

    /** The mail's id, which the answer repeats. */
    String mail();

    Template template();

    /** A mail to a signature's contact. */
    record OfContact(String mail, Template template, UUID signature) implements Question {}

    /**
     * A mail to somebody who organises.
     *
     * @param action that it is about, or null
     * @param knownVersion of the action, of which the reader was told; null where the mail tells of no changes
     */
    record OfOrganiser(
            String mail,
            Template template,
            UUID registration,
            OrganiserReference organiser,
            @Nullable UUID action,
            @Nullable Integer knownVersion)
            implements Question {}
}
