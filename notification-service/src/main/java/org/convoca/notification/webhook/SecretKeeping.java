package org.convoca.notification.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.platform.sealing.Sealing;

/** Seals the secrets of endpoints and signs with them. */
class SecretKeeping {

    private static final String FIELD = "secret";

    private final Sealing sealing;
    private final Duration overlap;
    private final Clock clock;

    /** @param overlap for how long two secrets sign after a change */
    SecretKeeping(Sealing sealing, Duration overlap, Clock clock) {
        this.sealing = sealing;
        this.overlap = overlap;
        this.clock = clock;
    }

    SigningSecrets first(String endpoint, Secret secret) {
        return new SigningSecrets(seal(endpoint, secret), null, null);
    }

    /** The next secret signs at once, and for a while the one before does too. */
    SigningSecrets next(String endpoint, SigningSecrets before, Secret secret) {
        var until = clock.instant().plus(overlap).truncatedTo(ChronoUnit.MILLIS);
        return new SigningSecrets(seal(endpoint, secret), before.current(), until);
    }

    /**
     * The headers of Standard Webhooks.
     *
     * @param now of this attempt: receivers take what is at most five minutes old
     */
    Map<String, String> headers(SigningSecrets secrets, Message message, Instant now) {
        var timestamp = now.getEpochSecond();
        var signatures = valid(secrets, now)
                .map(kept -> open(message.endpoint(), kept).sign(message.id(), timestamp, message.body()))
                .toList();
        return Map.of(
                "webhook-id", message.id(),
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", String.join(" ", signatures));
    }

    private static Stream<SealedFields> valid(SigningSecrets secrets, Instant now) {
        var until = secrets.previousUntil();
        return until != null && now.isBefore(until)
                ? Stream.of(secrets.current(), Objects.requireNonNull(secrets.previous()))
                : Stream.of(secrets.current());
    }

    private SealedFields seal(String endpoint, Secret secret) {
        return sealing.seal(Endpoints.COLLECTION, endpoint, Map.of(FIELD, secret.value()));
    }

    private Secret open(String endpoint, SealedFields kept) {
        return new Secret(Objects.requireNonNull(
                sealing.open(Endpoints.COLLECTION, endpoint, kept).get(FIELD)));
    }
}
