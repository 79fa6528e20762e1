package org.convoca.notification.mail.recipient;

import java.time.Instant;

/** What the event-service says when it is asked for an organiser's link. */
sealed interface OrganiserLink {

    /**
     * A link for this one mail; print hides it.
     *
     * @param path below the public address
     */
    record Minted(String path, Instant expiresAt) implements OrganiserLink {

        @Override
        public String toString() {
            return "Minted[hidden]";
        }
    }

    /** Nobody of that id organises that registration, or not any more. */
    record Gone() implements OrganiserLink {}

    /** It cannot be reached or cannot answer now; the mail waits. */
    record Away() implements OrganiserLink {}
}
