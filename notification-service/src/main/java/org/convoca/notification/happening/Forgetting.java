package org.convoca.notification.happening;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets go of what happened long ago. Not every server that we run on cleans by an index. */
@Component
class Forgetting {

    private static final Logger log = LoggerFactory.getLogger(Forgetting.class);

    private final Happenings happenings;
    private final HappeningProperties properties;
    private final Clock clock;

    Forgetting(Happenings happenings, HappeningProperties properties, Clock clock) {
        this.happenings = happenings;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "5m")
    void run() {
        var forgotten = happenings.forget(clock.instant().minus(properties.keptFor()));
        if (forgotten > 0) {
            log.info("{} happenings are old and were forgotten", forgotten);
        }
    }
}
