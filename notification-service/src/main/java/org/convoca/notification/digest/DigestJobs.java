package org.convoca.notification.digest;

import java.time.Clock;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for what is due, again and again. What fails is tried again at the next look: nothing of it is lost, and nothing done twice. */
@Component
class DigestJobs {

    private static final Logger log = LoggerFactory.getLogger(DigestJobs.class);

    private final DigestRun digests;
    private final NoticeRun notices;
    private final Digests stored;
    private final Switches switches;
    private final DigestProperties properties;
    private final Clock clock;

    DigestJobs(
            DigestRun digests,
            NoticeRun notices,
            Digests stored,
            Switches switches,
            DigestProperties properties,
            Clock clock) {
        this.digests = digests;
        this.notices = notices;
        this.stored = stored;
        this.switches = switches;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${convoca.digest.pause:20s}", initialDelayString = "${convoca.digest.pause:20s}")
    void orderDigests() {
        if (!switches.isOff(Switch.DIGESTS)) {
            digests.run();
        }
    }

    @Scheduled(fixedDelayString = "${convoca.digest.pause:20s}", initialDelayString = "${convoca.digest.pause:20s}")
    void orderNotices() {
        if (!switches.isOff(Switch.DIGESTS)) {
            notices.run();
        }
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "7m")
    void forget() {
        var forgotten = stored.forget(clock.instant().minus(properties.keptFor()));
        if (forgotten > 0) {
            log.info("{} digests are old and were forgotten", forgotten);
        }
    }
}
