package org.convoca.signature.lapse;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureExpired;
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
    private static final int BATCH = 200;
    /** A run ends some time, even while more lapses than it can write. */
    private static final int MOST_BATCHES = 50;

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
        var expired = all(() -> signatures.expired(now, BATCH), this::expire);
        var erased = all(() -> signatures.withContactToErase(now, BATCH), this::erase);
        var forgotten = allowance.forget(now) + keys.forget(now);
        if (expired + erased + forgotten > 0) {
            log.info("{} signatures expired, {} contacts erased, {} spent keys forgotten", expired, erased, forgotten);
        }
    }

    private static int all(Supplier<List<Stored<Signature>>> due, Predicate<Stored<Signature>> step) {
        var done = 0;
        for (var batches = 0; batches < MOST_BATCHES; batches++) {
            var batch = due.get();
            var written = (int) batch.stream().filter(step).count();
            done += written;
            if (batch.size() < BATCH || written == 0) {
                return done;
            }
        }
        return done;
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
        if (!(stored.state() instanceof Signature.Ended ended)) {
            return false;
        }
        var erased = ended.withoutContact();
        return signatures
                .replace(stored, erased, n -> new SignatureContactErased(n, erased.facts()))
                .isPresent();
    }
}
