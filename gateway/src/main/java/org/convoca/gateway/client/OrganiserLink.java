package org.convoca.gateway.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is behind an organiser's link.
 *
 * @param state {@code valid} or {@code expired}
 * @param locale in which the organiser gets mails
 */
public record OrganiserLink(
        String state,
        LinkView.CallName call,
        String locale,
        @Nullable Instant expiresAt) {

    public boolean isValid() {
        return state.equals("valid");
    }
}
