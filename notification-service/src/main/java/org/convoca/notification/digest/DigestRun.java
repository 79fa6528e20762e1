package org.convoca.notification.digest;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.notification.happening.Happenings;
import org.convoca.notification.happening.Totals;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.preference.Frequency;
import org.convoca.notification.preference.Period;
import org.convoca.notification.preference.Subscriber;
import org.convoca.notification.preference.Subscriber.Open;
import org.convoca.notification.preference.Subscribers;
import org.convoca.notification.template.DigestLetter;
import org.convoca.notification.template.Template;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Orders the digests that are due. Each goes through three writes, so that it is ordered once whatever stops us between two of them:
 *
 * <ol>
 *   <li>the claim, in the coordinator's document: a period, and the window that is told with it. One of two writes wins;
 *   <li>the digest and its mail, under an id that follows from coordinator, kind and period: done twice, it is there once;
 *   <li>the mark, in the coordinator's document: the window is told, the next one begins where it ends.
 * </ol>
 *
 * Whoever finds a claim without its mark goes on with it as it stands before anything new is claimed. Several instances may run this at once.
 */
class DigestRun {

    private static final Logger log = LoggerFactory.getLogger(DigestRun.class);
    private static final Batches BATCHES = new Batches(200, 500);

    private final Subscribers subscribers;
    private final Digests digests;
    private final News news;
    private final World world;
    private final MailQueue queue;
    private final Clock clock;

    DigestRun(Subscribers subscribers, Digests digests, News news, World world, MailQueue queue, Clock clock) {
        this.subscribers = subscribers;
        this.digests = digests;
        this.news = news;
        this.world = world;
        this.queue = queue;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Orders what is due now. */
    void run() {
        var now = now();
        var done = BATCHES.takeAll(size -> subscribers.due(now, size), stored -> take(stored, now));
        if (done > 0) {
            log.info("{} digests were due", done);
        }
    }

    /** @return whether it was settled by us; another instance may have been faster */
    private boolean take(Stored<Subscriber> stored, Instant now) {
        return claim(stored, now).filter(this::finish).isPresent();
    }

    /** Her document with a claim in it: of before, or a new one for the period whose turn has come. */
    private Optional<Stored<Subscriber>> claim(Stored<Subscriber> stored, Instant now) {
        var subscriber = stored.state();
        if (subscriber.course().open() != null) {
            return Optional.of(stored);
        }
        var period = subscriber.rhythm().latest(now).map(turn -> turn.period());
        if (period.isEmpty() || isTold(period.get(), subscriber)) {
            subscribers.replace(stored, subscriber.planned(now));
            return Optional.empty();
        }
        return subscribers.replace(stored, subscriber.claim(period.get(), now.minus(Happenings.SETTLES_IN)));
    }

    private static boolean isTold(Period period, Subscriber subscriber) {
        var last = subscriber.last();
        return last != null && period.compareTo(last) <= 0;
    }

    private boolean finish(Stored<Subscriber> stored) {
        var subscriber = stored.state();
        var open = subscriber.course().open();
        if (open == null) {
            return false;
        }
        var id = id(subscriber.id(), open.period());
        var told = isWanted(subscriber, open);
        if (told) {
            order(id, subscriber, open);
        }
        return subscribers
                .replace(stored, subscriber.settle(open, told ? id.value() : null))
                .isPresent();
    }

    /** Whoever has stopped her digests gets none that was claimed before, and a removed coordinator gets none at all. */
    private boolean isWanted(Subscriber subscriber, Open open) {
        var preference = subscriber.preference();
        if (!subscriber.known().active() || preference.frequency() == Frequency.NONE) {
            return false;
        }
        return preference.evenIfNothing()
                || news.isThere(subscriber.id(), world.view().duties(), open.from(), open.to());
    }

    private void order(MailId id, Subscriber subscriber, Open open) {
        var weekly = open.period().frequency() == Frequency.WEEKLY;
        var course = subscriber.course();
        digests.add(
                id,
                new Digest(
                        subscriber.id(),
                        (weekly ? DigestLetter.Kind.WEEKLY : DigestLetter.Kind.DAILY).code(),
                        LocalDate.ofInstant(open.to().plus(Happenings.SETTLES_IN), subscriber.zone())
                                .toString(),
                        open.from(),
                        open.to(),
                        totals(subscriber.id()),
                        digests.totals(course.lastMail()),
                        weekly ? course.weeklyThread() : course.dailyThread(),
                        now()));
        queue.queue(
                id,
                MailOrder.toCoordinator(
                        Template.DIGEST, subscriber.id(), subscriber.known().locale(), now()));
    }

    /** How many there are in each call, where she looks after it. */
    Map<String, Totals> totals(UUID coordinator) {
        var view = world.view();
        var totals = new HashMap<String, Totals>();
        view.totals().forEach((where, count) -> {
            if (view.duties().isHers(coordinator, where.call(), where.place())) {
                totals.merge(where.call(), count, Totals::plus);
            }
        });
        return totals;
    }

    /** Coordinator, kind and period. */
    static MailId id(UUID coordinator, Period period) {
        return new MailId(coordinator + "." + period.frequency().code() + "." + period.key());
    }
}
