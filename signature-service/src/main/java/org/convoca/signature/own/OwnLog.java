package org.convoca.signature.own;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.signing.Signature;
import org.springframework.stereotype.Component;

/** Words what an organisation did with its own signature for the log: what and when, never who. */
@Component
class OwnLog {

    static final String AMENDED = "own-amended";
    static final String PROPOSED = "own-proposed";
    static final String CONTACT_CHANGED = "own-contact-changed";
    static final String CONTACT_ERASED = "own-contact-erased";
    static final String WITHDRAWN = "own-withdrawn";

    private final Clock clock;

    OwnLog(Clock clock) {
        this.clock = clock;
    }

    LogEntry entry(Signature signature, String what, Map<String, String> details) {
        return Reviewer.entry(null, signature.submission(), now(), what, null, details);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
