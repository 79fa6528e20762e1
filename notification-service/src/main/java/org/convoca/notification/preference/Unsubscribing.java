package org.convoca.notification.preference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.Unsubscriptions;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkToken;
import org.convoca.platform.token.LinkTokens;
import org.springframework.stereotype.Service;

/**
 * Stops or slows the digests by a link of their mails, without signing in; asking twice is safe, and takes effect at once. Nothing but digests and
 * notices is stopped by it: what somebody asked for, as a link to sign in, still comes.
 */
@Service
public class Unsubscribing {

    private static final String PURPOSE = "unsubscribe";

    /** Old mails are found again; a link that does nothing any more is one more reason to press the button for unwanted mail. */
    private static final Duration VALID_FOR = Duration.ofDays(400);

    private static final String SEPARATOR = " ";

    private final LinkTokens tokens;
    private final Subscribers subscribers;
    private final Unsubscriptions unsubscriptions;
    private final Clock clock;

    Unsubscribing(LinkTokens tokens, Subscribers subscribers, Unsubscriptions unsubscriptions, Clock clock) {
        this.tokens = tokens;
        this.subscribers = subscribers;
        this.unsubscriptions = unsubscriptions;
        this.clock = clock;
    }

    /** A token for that mail to that coordinator. */
    public LinkToken mint(UUID coordinator, MailId mail) {
        return tokens.mint(PURPOSE, coordinator + SEPARATOR + mail, VALID_FOR);
    }

    /** Whose link it is; empty when it is forged or has expired, or when she was removed. */
    Optional<Subscriber> inspect(String token) {
        return grant(token)
                .flatMap(grant -> subscribers.find(grant.coordinator()))
                .map(Stored::state)
                .filter(subscriber -> subscriber.known().active());
    }

    /** Makes that her frequency. */
    Optional<Subscriber> apply(String token, Frequency frequency) {
        var subscriber = inspect(token);
        if (subscriber.isPresent()) {
            var changed = subscribers.change(
                    subscriber.get().id(),
                    current -> current.choose(current.preference().with(frequency), now()));
            if (frequency == Frequency.NONE && subscriber.get().preference().frequency() != Frequency.NONE) {
                grant(token).ifPresent(grant -> unsubscriptions.record(grant.mail()));
            }
            return changed.map(Stored::state);
        }
        return subscriber;
    }

    private record Grant(UUID coordinator, MailId mail) {}

    private Optional<Grant> grant(String token) {
        return tokens.find(token, PURPOSE)
                .filter(found -> found.expiresAt().isAfter(clock.instant()))
                .map(found -> List.of(found.subject().split(SEPARATOR, 2)))
                .map(subject -> new Grant(UUID.fromString(subject.getFirst()), new MailId(subject.getLast())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
