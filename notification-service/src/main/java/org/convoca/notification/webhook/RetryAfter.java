package org.convoca.notification.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After} (RFC 9110, section 10.2.3): seconds or a date. Nobody puts us off for more than a day at a time. */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /** @return empty for what cannot be read, or is over */
    static Optional<Instant> read(String header, Instant now) {
        var text = header.strip();
        return moment(text, now)
                .filter(moment -> moment.isAfter(now))
                .map(moment -> moment.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : moment);
    }

    private static Optional<Instant> moment(String text, Instant now) {
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        }
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
