package org.convoca.gateway.page.review;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something has waited, as people say it.
 *
 * @param unit {@code minutes}, {@code hours} or {@code days}, as in message keys
 * @param group {@code new}, {@code day} for more than one, or {@code days} for more than three
 */
record Age(String unit, long count, String group) {

    private static final int DAYS = 3;

    static Age between(Instant since, Instant now) {
        var waited = since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
        if (waited.toDays() > 0) {
            return new Age("days", waited.toDays(), waited.toDays() >= DAYS ? "days" : "day");
        }
        return waited.toHours() > 0
                ? new Age("hours", waited.toHours(), "new")
                : new Age("minutes", waited.toMinutes(), "new");
    }
}
