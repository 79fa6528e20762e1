package org.convoca.notification.webhook;

import java.time.Instant;
import org.convoca.platform.sealing.SealedFields;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint's messages are signed with, sealed.
 *
 * @param previous the one before, which signs as well until its owner has had time to change it; or null
 * @param previousUntil when that time is over, or null
 */
record SigningSecrets(
        SealedFields current,
        @Nullable SealedFields previous,
        @Nullable Instant previousUntil) {}
