package org.convoca.notification.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.Waiting;
import org.convoca.notification.happening.WaitingThings;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscribers;
import org.convoca.notification.template.DigestLetter;
import org.convoca.notification.template.Template;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;

/**
 * Tells those who want to hear at once what began to wait for them: gathered for some minutes, and at most once an hour. Each notice has an id that
 * follows from the moment it was due at, so that it is sent once, as a digest is.
 */
class NoticeRun {

    private static final Batches BATCHES = new Batches(200, 500);
    private static final int MOST_THINGS = 500;
    private static final Duration BETWEEN_NOTICES = Duration.ofHours(1);

    private final Subscribers subscribers;
    private final WaitingThings waiting;
    private final Digests digests;
    private final News news;
    private final World world;
    private final MailQueue queue;
    private final Clock clock;

    NoticeRun(
            Subscribers subscribers,
            WaitingThings waiting,
            Digests digests,
            News news,
            World world,
            MailQueue queue,
            Clock clock) {
        this.subscribers = subscribers;
        this.waiting = waiting;
        this.digests = digests;
        this.news = news;
        this.world = world;
        this.queue = queue;
        this.clock = clock;
    }

    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        announce(now);
        BATCHES.takeAll(size -> subscribers.dueAtOnce(now, size), stored -> tell(stored, now));
    }

    private void announce(Instant now) {
        for (var gathered = waiting.toAnnounce(now, MOST_THINGS);
                !gathered.isEmpty();
                gathered = waiting.toAnnounce(now, MOST_THINGS)) {
            announce(gathered, now);
            waiting.announced(gathered, now);
        }
    }

    private void announce(List<Waiting> gathered, Instant now) {
        var duties = world.view().duties();
        for (var stored : subscribers.atOnce()) {
            var subscriber = stored.state();
            if (gathered.stream().anyMatch(thing -> News.isHers(subscriber.id(), duties, thing))) {
                subscribers.change(subscriber.id(), current -> current.notify(due(current, now)));
            }
        }
    }

    private static Instant due(Subscriber subscriber, Instant now) {
        var sent = subscriber.notices().sent();
        var earliest = sent == null ? now : sent.plus(BETWEEN_NOTICES);
        return earliest.isAfter(now) ? earliest : now;
    }

    private boolean tell(Stored<Subscriber> stored, Instant now) {
        var subscriber = stored.state();
        var due = subscriber.notices().due();
        if (due == null) {
            return false;
        }
        var from = subscriber.notices().from();
        var to = now.minus(Happenings.SETTLES_IN);
        var told = subscriber.known().active()
                && subscriber.preference().atOnce()
                && news.waits(subscriber.id(), world.view().duties(), from, to);
        var end = told ? order(subscriber, due, from, to, now) : to;
        return subscribers
                .replace(stored, subscriber.notified(end.isBefore(from) ? from : end, told ? now : null))
                .isPresent();
    }

    /** @return up to when it tells what began to wait; earlier than asked for when it was ordered before */
    private Instant order(Subscriber subscriber, Instant due, Instant from, Instant to, Instant now) {
        var id = new MailId(subscriber.id() + ".waiting." + due.toEpochMilli());
        var ordered = digests.add(
                id,
                new Digest(
                        subscriber.id(),
                        DigestLetter.Kind.WAITING.code(),
                        LocalDate.ofInstant(now, subscriber.zone()).toString(),
                        from,
                        to,
                        Map.of(),
                        Map.of(),
                        null,
                        now));
        queue.queue(
                id,
                MailOrder.toCoordinator(
                        Template.WAITING, subscriber.id(), subscriber.known().locale(), now));
        return ordered.to();
    }
}
