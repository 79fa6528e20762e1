package org.convoca.notification.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to deliver.
 *
 * @param status of the answer, or null where nobody answered
 * @param failure why nobody answered, as {@code timeout}, or why nobody was asked, as {@code not-public}; null where there was an answer
 * @param millis until the answer was there, or was given up
 */
record Attempt(
        Instant at, @Nullable Integer status, @Nullable String failure, long millis) {}
