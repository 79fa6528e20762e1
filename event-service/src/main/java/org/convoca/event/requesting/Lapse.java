package org.convoca.event.requesting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.request.IdempotencyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets unconfirmed requests expire, erases contacts that have been kept long enough, forgets spent keys. Several instances may run it at once: each
 * write holds only for the version that was read, so that one of them writes and the others pass on.
 */
@Component
class Lapse {

    private static final Logger log = LoggerFactory.getLogger(Lapse.class);
    private static final Batches BATCHES = new Batches(200, 50);

    private final Registrations registrations;
    private final OpenRequests requests;
    private final DailyAllowance allowance;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Lapse(
            Registrations registrations,
            OpenRequests requests,
            DailyAllowance mailAllowance,
            IdempotencyKeys keys,
            Clock clock) {
        this.registrations = registrations;
        this.requests = requests;
        this.allowance = mailAllowance;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var expired = BATCHES.takeAll(size -> requests.expired(now, size), stored -> expire(stored, now));
        var erased = BATCHES.takeAll(size -> requests.withContactToErase(now, size), this::erase);
        var forgotten = allowance.forget(now) + keys.forget(now);
        if (expired + erased + forgotten > 0) {
            log.info("{} requests expired, {} contacts erased, {} spent keys forgotten", expired, erased, forgotten);
        }
    }

    private boolean expire(Stored<Registration> stored, Instant now) {
        return stored.state() instanceof Request.Asked asked
                && registrations.tryReplace(
                        id(stored),
                        stored,
                        asked.expire(now),
                        (sequence, facts) -> new RegistrationDeclined(sequence, facts, null));
    }

    /** Nobody but the contact is concerned, so nobody else hears of it. */
    private boolean erase(Stored<Registration> stored) {
        return stored.state() instanceof Request.Declined declined
                && registrations.tryReplace(id(stored), stored, declined.withoutContact());
    }

    private static RegistrationId id(Stored<Registration> stored) {
        return RegistrationId.parse(stored.id()).orElseThrow();
    }
}
