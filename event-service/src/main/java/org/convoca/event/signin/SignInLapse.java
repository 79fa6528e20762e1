package org.convoca.event.signin;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets sessions that are over and sign-ins of the day before; nothing that it forgets would still be accepted. */
@Component
class SignInLapse {

    private static final Logger log = LoggerFactory.getLogger(SignInLapse.class);
    /** As long as somebody may want to hear that a link was used rather than that there is none. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final SignIns signIns;
    private final Sessions sessions;
    private final Clock clock;

    SignInLapse(SignIns signIns, Sessions sessions, Clock clock) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant();
        var forgotten = signIns.forget(now.minus(KEPT)) + sessions.forget(now);
        if (forgotten > 0) {
            log.info("{} sign-ins and sessions forgotten", forgotten);
        }
    }
}
