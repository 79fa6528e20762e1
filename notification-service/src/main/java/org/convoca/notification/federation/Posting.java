package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.convoca.notification.outbound.OutboundAnswer;
import org.convoca.notification.outbound.OutboundClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts one delivery, signed by its actor, and decides what becomes of it. */
class Posting {

    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    private static final int MOST_DOUBLINGS = 20;

    private final OutboundClient outbound;
    private final SignedHeaders signing;
    private final Activities activities;
    private final Things things;
    private final Deliveries deliveries;
    private final Followers followers;
    private final Hosts hosts;
    private final FederationMeters meters;
    private final FederationProperties properties;
    private final DoubleSupplier spread;
    private final Clock clock;

    /** @param spread random, from 0 to below 1 */
    Posting(
            OutboundClient outbound,
            SignedHeaders signing,
            Activities activities,
            Things things,
            Deliveries deliveries,
            Followers followers,
            Hosts hosts,
            FederationMeters meters,
            FederationProperties properties,
            DoubleSupplier spread,
            Clock clock) {
        this.outbound = outbound;
        this.signing = signing;
        this.activities = activities;
        this.things = things;
        this.deliveries = deliveries;
        this.followers = followers;
        this.hosts = hosts;
        this.meters = meters;
        this.properties = properties;
        this.spread = spread;
        this.clock = clock;
    }

    void post(Delivery delivery) {
        var activity = activity(delivery);
        if (activity.isEmpty()) {
            deliveries.done(delivery, clock.instant());
            return;
        }
        var body = activity.get().getBytes(UTF_8);
        var headers = signing.post(delivery.inbox(), body, delivery.actor());
        settle(delivery, outbound.post(delivery.inbox(), headers, body));
    }

    /** As things stand now; nothing, where what it tells of is gone. */
    private Optional<String> activity(Delivery delivery) {
        if (delivery.letter() != null) {
            return Optional.of(delivery.letter());
        }
        return Optional.ofNullable(delivery.thing())
                .flatMap(things::find)
                .filter(thing -> (thing.state() == Thing.State.PUBLIC) == (delivery.kind() != Delivery.Kind.DELETE))
                .map(thing -> activities.about(thing, delivery.actor(), delivery.kind()));
    }

    private void settle(Delivery delivery, OutboundAnswer answer) {
        switch (answer) {
            case OutboundAnswer.Answered given
            when given.isSuccess() -> {
                hosts.answered(delivery.host());
                deliveries.done(delivery, clock.instant());
                meters.delivered();
            }
            case OutboundAnswer.Answered given when given.status() == 410 -> dropInbox(delivery);
            case OutboundAnswer.Answered given when mayPass(given.status()) -> again(delivery, given.status() != 500);
            case OutboundAnswer.Answered given -> giveUp(delivery, String.valueOf(given.status()));
            case OutboundAnswer.Refused refused ->
                giveUp(delivery, refused.objection().code());
            case OutboundAnswer.Unreachable _ -> again(delivery, true);
        }
    }

    private static boolean mayPass(int status) {
        return status >= 500 || status == 408 || status == 429;
    }

    /** Its owner says that it is no more. */
    private void dropInbox(Delivery delivery) {
        var left = followers.removeInbox(delivery.inbox().toString());
        deliveries.removeInbox(delivery.inbox().toString());
        log.info("an inbox at {} is gone, and {} followers with it", delivery.host(), left);
        meters.dropped();
    }

    private void giveUp(Delivery delivery, String reason) {
        // It is up, and does not want this.
        hosts.answered(delivery.host());
        deliveries.done(delivery, clock.instant());
        log.info("{} does not take a delivery: {}", delivery.host(), reason);
        meters.refused();
    }

    /** @param all whether whatever else goes to that server has to wait too; an error within may be about this one alone */
    private void again(Delivery delivery, boolean all) {
        var now = clock.instant();
        var next = now.plus(pause(all ? hosts.failed(delivery.host(), now) : delivery.attempts() + 1));
        deliveries.later(delivery, next);
        if (all) {
            deliveries.holdBack(delivery.host(), next);
        }
        meters.failed();
    }

    /** Doubles up to a bound, spread over the upper half, so that what failed together does not come back together. */
    private Duration pause(int failures) {
        var doubled = properties.firstPause().multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        var bounded = doubled.compareTo(properties.longestPause()) < 0 ? doubled : properties.longestPause();
        return Duration.ofMillis((long) (bounded.toMillis() * (0.5 + spread.getAsDouble() / 2)));
    }
}
