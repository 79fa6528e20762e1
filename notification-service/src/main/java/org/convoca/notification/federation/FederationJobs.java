package org.convoca.notification.federation;

import java.time.Clock;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks for what is due, again and again; without federation there are none of these. */
class FederationJobs {

    private static final Logger log = LoggerFactory.getLogger(FederationJobs.class);
    private static final int MOST_HOSTS = 100;
    /** Of one turn; what is left waits for the next. */
    private static final int MOST_ROUNDS = 100;

    private final Publishing publishing;
    private final Delivering delivering;
    private final Deliveries deliveries;
    private final Followers followers;
    private final Hosts hosts;
    private final SeenSignatures seen;
    private final Switches switches;
    private final FederationProperties properties;
    private final Clock clock;

    FederationJobs(
            Publishing publishing,
            Delivering delivering,
            Deliveries deliveries,
            Followers followers,
            Hosts hosts,
            SeenSignatures seen,
            Switches switches,
            FederationProperties properties,
            Clock clock) {
        this.publishing = publishing;
        this.delivering = delivering;
        this.deliveries = deliveries;
        this.followers = followers;
        this.hosts = hosts;
        this.seen = seen;
        this.switches = switches;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${convoca.federation.pause:2s}",
            initialDelayString = "${convoca.federation.pause:2s}")
    void publish() {
        for (var round = 0; round < MOST_ROUNDS && publishing.run(); round++) {
            log.debug("more is due");
        }
    }

    @Scheduled(
            fixedDelayString = "${convoca.federation.pause:2s}",
            initialDelayString = "${convoca.federation.pause:2s}")
    void deliver() {
        for (var round = 0; round < MOST_ROUNDS && !switches.isOff(Switch.FEDERATION) && delivering.run(); round++) {
            log.debug("more is due");
        }
    }

    /** What became too old, and servers that have been away for too long. */
    @Scheduled(fixedDelayString = "10m", initialDelayString = "3m")
    void forget() {
        var now = clock.instant();
        // Twice as long as a signature is good for: clocks that run ahead are accepted too.
        seen.forget(now.minus(properties.signatureAge().multipliedBy(2)));
        var old = deliveries.giveUp(now.minus(properties.giveUpAfter()));
        if (old > 0) {
            log.info("{} deliveries are too old and were given up", old);
        }
        for (var host : hosts.failingSince(now.minus(properties.dropAfter()), MOST_HOSTS)) {
            var left = followers.removeHost(host);
            deliveries.removeHost(host);
            hosts.answered(host);
            log.info(
                    "{} has not answered for {}, and its {} followers are forgotten",
                    host,
                    properties.dropAfter(),
                    left);
        }
    }
}
