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

    /**
     * A mail to a signature's contact.
     *
     * @param matter what the owner knows its words by, or null
     */
    record OfContact(
            String mail,
            Template template,
            UUID signature,
            @Nullable UUID matter) implements Question {}

    /** A mail to who says to speak for a signatory. */
    record OfClaim(String mail, Template template, UUID claim) implements Question {}

    /**
     * A mail to a coordinator.
     *
     * @param matter the sign-in, for instance, or null
     */
    record OfCoordinator(
            String mail,
            Template template,
            UUID coordinator,
            @Nullable UUID matter) implements Question {}

    /**
     * A mail to somebody who organises.
     *
     * @param action that it is about, or null
     * @param knownVersion of the action, of which the reader was told; null where the mail tells of no changes
     * @param matter what the owner knows its words by, or null
     */
    record OfOrganiser(
            String mail,
            Template template,
            UUID registration,
            OrganiserReference organiser,
            @Nullable UUID action,
            @Nullable Integer knownVersion,
            @Nullable UUID matter)
            implements Question {}
}
