package org.convoca.event.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoca.event.desk.Settled;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Carries out decisions that can no longer be taken back. Several instances may run it at once: each write holds only for the version that was read, so
 * that one of them writes and the others pass on; what a crash left behind is found again.
 */
@Component
class Effects {

    private static final Logger log = LoggerFactory.getLogger(Effects.class);
    private static final Batches BATCHES = new Batches(100, 50);

    /** In the log: the decision could not be carried out any more, and the case waits again. */
    static final String LAPSED = "lapsed";

    private final Desks desks;
    private final Clock clock;

    Effects(Desks desks, Clock clock) {
        this.desks = desks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.review.pause}", initialDelayString = "${convoca.review.pause}")
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var cases : desks.all()) {
            var done = BATCHES.takeAll(size -> cases.due(now, size), due -> takeEffect(cases, due));
            if (done > 0) {
                log.info("{} decisions about {} took effect", done, cases.kind().plural());
            }
        }
    }

    private boolean takeEffect(Cases cases, Case due) {
        var desk = due.desk();
        var settled = desk == null ? null : desk.settled();
        if (settled == null) {
            return false;
        }
        try {
            cases.carryOut(due, settled);
            return true;
        } catch (ProblemException e) {
            // Either somebody was faster, then this writes nothing, or its state does not allow it any more.
            return lapse(cases, due, settled, e);
        } catch (RuntimeException e) {
            // One that fails must not hold up the others; it is tried again.
            log.error(
                    "the decision about {} {} cannot be carried out: {}",
                    due.kind().code(),
                    due.id(),
                    e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean lapse(Cases cases, Case due, Settled settled, ProblemException why) {
        var entry = desks.entry(
                due,
                null,
                LAPSED,
                null,
                Map.of(
                        "decision",
                        settled.decision().code(),
                        "problem",
                        why.type().slug()));
        var lapsed = cases.write(due, due.openDesk().unsettled(), entry, new Cases.Telling.Nobody());
        if (lapsed) {
            log.warn("the decision about {} {} came to nothing", due.kind().code(), due.id());
        }
        return lapsed;
    }
}
