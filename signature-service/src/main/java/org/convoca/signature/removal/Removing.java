package org.convoca.signature.removal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries removals out, one signature at a time, and takes them back. Where it was stopped it goes on: a signature that is in its place already is passed
 * by, so several instances may run it at once, and one may die in the middle.
 */
@Component
class Removing {

    private static final Logger log = LoggerFactory.getLogger(Removing.class);

    private final Removals removals;
    private final Signatures signatures;
    private final SigningProperties properties;
    private final TaskScheduler scheduler;
    private final Clock clock;

    Removing(
            Removals removals,
            Signatures signatures,
            SigningProperties properties,
            TaskScheduler scheduler,
            Clock clock) {
        this.removals = removals;
        this.signatures = signatures;
        this.properties = properties;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Begins at once, on this instance; were it to die, the next round goes on. */
    void soon() {
        var _ = scheduler.schedule(this::run, clock.instant());
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        removals.in(Removal.REMOVING).forEach(removal -> {
            var done = each(removal, state -> removed(removal, state));
            if (removals.move(removal.id(), Removal.REMOVING, Update.update("state", Removal.REMOVED))) {
                log.info("removal {}: {} signatures off the roll", removal.id(), done);
            }
        });
        removals.in(Removal.RESTORING).forEach(removal -> {
            var done = each(removal, state -> restored(removal, state));
            if (removals.move(removal.id(), Removal.RESTORING, Update.update("state", Removal.RESTORED))) {
                log.info("removal {}: {} signatures back on the roll", removal.id(), done);
            }
        });
    }

    private int each(Removal removal, Function<Signature, Step<Boolean>> step) {
        var done = 0;
        for (var id : removal.signatures()) {
            // Another instance may have come to its end, and a convener thought better of it meanwhile.
            if (!removals.isStill(removal)) {
                return done;
            }
            done += taken(new SignatureId(UUID.fromString(id)), step) ? 1 : 0;
        }
        return done;
    }

    private boolean taken(SignatureId id, Function<Signature, Step<Boolean>> step) {
        try {
            return signatures.change(id, step);
        } catch (DuplicateKeyException e) {
            // The organisation has signed again meanwhile, and stands on the roll by that.
            log.info("signature {} stays off the roll: its organisation stands on it again", id);
            return false;
        }
    }

    private Step<Boolean> removed(Removal removal, Signature signature) {
        if (!(signature instanceof Signature.Published published)) {
            return Step.stay(false);
        }
        var now = now();
        var next =
                published.invalidate(removal.reason(), now, removal.id(), now.plus(properties.contactKeptAfterExit()));
        return Step.move(
                next,
                true,
                entry(removal, removal.by(), next, "unpublish"),
                n -> new SignatureInvalidated(n, next.facts()));
    }

    private Step<Boolean> restored(Removal removal, Signature signature) {
        if (!(signature instanceof Signature.Invalidated invalidated) || !invalidated.isOf(removal.id())) {
            return Step.stay(false);
        }
        var next = invalidated.restore();
        var by = removal.undoneBy() == null ? removal.by() : removal.undoneBy();
        return Step.move(next, true, entry(removal, by, next, "restore"), n -> new SignaturePublished(n, next.facts()));
    }

    private LogEntry entry(Removal removal, String by, Signature signature, String what) {
        return Reviewer.entry(
                UUID.fromString(by),
                signature.submission(),
                now(),
                what,
                removal.reason(),
                Map.of("removal", removal.id()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
