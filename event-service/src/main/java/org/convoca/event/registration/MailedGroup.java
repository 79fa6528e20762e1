package org.convoca.event.registration;

import java.time.Instant;
import org.convoca.contracts.registration.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to an organiser, or to whoever asks to be one, says of the group; also of one that is only asked for.
 *
 * @param name of the group, or null where it is not known
 * @param territory code of the group's, or null for a network without one
 * @param reason why the request was declined, or null
 * @param expiresAt until when the request can be confirmed, or null
 */
public record MailedGroup(
        String call,
        RegistrationStatus status,
        @Nullable String name,
        @Nullable String territory,
        @Nullable String reason,
        @Nullable Instant expiresAt) {}
