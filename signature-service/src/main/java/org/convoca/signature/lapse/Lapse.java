package org.convoca.signature.lapse;

import java.time.Clock;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.request.IdempotencyKeys;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets unconfirmed signatures expire, erases contacts that have been kept long enough, forgets spent keys. Several instances may run it at once: each
 * write holds only for the version that was read, so that one of them writes and the others pass on.
 */
@Component
class Lapse {

    private static final Logger log = LoggerFactory.getLogger(Lapse.class);
    private static final Batches BATCHES = new Batches(200, 50);

    private final Signatures signatures;
    private final DailyAllowance allowance;
    private final IdempotencyKeys keys;
    private final Clock clock;

    Lapse(Signatures signatures, DailyAllowance allowance, IdempotencyKeys keys, Clock clock) {
        this.signatures = signatures;
        this.allowance = allowance;
        this.keys = keys;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant();
        var expired = BATCHES.takeAll(size -> signatures.expired(now, size), this::expire);
        var erased = BATCHES.takeAll(size -> signatures.withContactToErase(now, size), this::erase);
        var forgotten = allowance.forget(now) + keys.forget(now);
        if (expired + erased + forgotten > 0) {
            log.info("{} signatures expired, {} contacts erased, {} spent keys forgotten", expired, erased, forgotten);
        }
    }

    private boolean expire(Stored<Signature> stored) {
        if (!(stored.state() instanceof Signature.AwaitingConfirmation awaiting)) {
            return false;
        }
        var expired = awaiting.expire();
        return signatures
                .replace(stored, expired, n -> new SignatureExpired(n, expired.facts()))
                .isPresent();
    }

    private boolean erase(Stored<Signature> stored) {
        if (stored.state() instanceof Signature.Invalidated invalidated) {
            // It has told already that there is nobody to write to.
            return signatures.replace(stored, invalidated.withoutContact()).isPresent();
        }
        if (!(stored.state() instanceof Signature.Ended ended)) {
            return false;
        }
        var erased = ended.withoutContact();
        return signatures
                .replace(stored, erased, n -> new SignatureContactErased(n, erased.facts()))
                .isPresent();
    }
}
