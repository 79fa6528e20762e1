package org.convoca.signature.call;

import java.time.Clock;
import org.convoca.contracts.call.CallClosed;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes calls whose signing period is over, and tells so. Nobody can sign in between: the clock decides that, not this job. Several instances may
 * run it; the version lets one of them write.
 */
@Component
class Closing {

    private static final Logger log = LoggerFactory.getLogger(Closing.class);
    private static final int BATCH = 100;

    private final Calls calls;
    private final Clock clock;

    Closing(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        calls.overdue(clock.instant(), BATCH).forEach(this::close);
    }

    private void close(Stored<Call> stored) {
        if (stored.state() instanceof Call.Open open) {
            var closed = open.close();
            calls.replace(stored, closed, n -> new CallClosed(n, closed.facts()))
                    .ifPresent(_ -> log.info("call {} is over", closed.slug()));
        }
    }
}
