package org.convoca.notification.mail;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.outbox.AggregateStore;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.LogEntry;
import org.convoca.platform.outbox.LoggedEntry;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** What conveners see of the queue, and what they do about it. Who did what is kept with the mail. */
class MailDesk {

    /** More are told as so many: a count that reads an index to its end would be felt. */
    private static final int MOST_COUNTED = 10_000;

    private static final Duration RECENT = Duration.ofDays(1);
    private static final String COLLECTION = "mails";
    private static final String STATE = "state._class";
    private static final String SINCE = "state.order.since";
    private static final String ID = "_id";
    private static final int MOST_ENTRIES = 100;

    private final Mails mails;
    private final AggregateStore<Mail> store;
    private final DecisionLog log;
    private final Suppressions suppressions;
    private final Leases leases;
    private final MongoTemplate mongo;
    private final Clock clock;

    MailDesk(
            Mails mails,
            AggregateStore<Mail> store,
            Suppressions suppressions,
            Leases leases,
            MongoTemplate mongo,
            Clock clock) {
        this.mails = mails;
        this.store = store;
        this.log = store.log();
        this.suppressions = suppressions;
        this.leases = leases;
        this.mongo = mongo;
        this.clock = clock;
        mongo.getCollection(COLLECTION)
                .createIndex(Indexes.compoundIndex(Indexes.ascending(STATE), Indexes.descending(SINCE, ID)));
    }

    /** What stands in the vocabulary and is looked at here. */
    enum Status {
        QUEUED,
        RETRYING,
        SENDING,
        FAILED,
        BOUNCED,
        SUPPRESSED,
        SENT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Status> find(String code) {
            return List.of(values()).stream()
                    .filter(status -> status.code().equals(code))
                    .findFirst();
        }
    }

    /** The last mail of a page, behind which the next begins. */
    record Place(Instant since, String id) {}

    /** @param by the coordinator who did it, or null for the system */
    record Done(Instant at, @Nullable UUID by, String what) {}

    /** How many are in each state; of those that were sent, those of the last day. */
    Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        for (var status : Status.values()) {
            counts.put(status.code(), count(status));
        }
        return counts;
    }

    private long count(Status status) {
        var query = new Document(STATE, "mail." + status.code());
        if (status == Status.SENT) {
            query.append(SINCE, new Document("$gte", Date.from(clock.instant().minus(RECENT))));
        }
        return mongo.getCollection(COLLECTION).countDocuments(query, new CountOptions().limit(MOST_COUNTED));
    }

    /** The age of what has waited longest. */
    Duration oldest() {
        return mails.oldest(clock.instant());
    }

    /** Mails in that state, the latest first. */
    List<Stored<Mail>> page(Status status, @Nullable Place after, int limit) {
        var criteria = where(STATE).is("mail." + status.code());
        if (after != null) {
            criteria.orOperator(
                    where(SINCE).lt(after.since()),
                    new Criteria().and(SINCE).is(after.since()).and(ID).lt(after.id()));
        }
        return store.find(criteria, Sort.by(Sort.Direction.DESC, SINCE, ID), limit);
    }

    Optional<Stored<Mail>> find(MailId id) {
        return mails.find(id);
    }

    /** What conveners did about it, the latest first. */
    List<Done> log(MailId id) {
        return log.of(id.value(), MOST_ENTRIES).stream()
                .map(LoggedEntry::entry)
                .map(entry -> new Done(entry.at(), entry.by(), entry.what()))
                .toList();
    }

    /**
     * Queues again what was given up, came back or was kept from being sent; its recipient is written to again.
     *
     * @return empty for a mail in another state, or one that has just been written
     */
    Optional<Stored<Mail>> resend(Stored<Mail> stored, UUID by) {
        var again = switch (stored.state()) {
            case Mail.Failed failed -> failed.again(clock.instant());
            case Mail.Bounced bounced -> bounced.again(clock.instant());
            case Mail.Suppressed suppressed -> suppressed.again(clock.instant());
            case Mail.Queued _, Mail.Retrying _, Mail.Sending _, Mail.Sent _ -> null;
        };
        if (again == null) {
            return Optional.empty();
        }
        suppressions.lift(again.order().to());
        var queued = store.replace(stored, again, entry(stored, by, "resend"));
        queued.ifPresent(mail -> leases.ring(mail.state().order()));
        return queued;
    }

    /**
     * Keeps a mail that waits from being sent.
     *
     * @return empty for a mail in another state, or one that has just been written
     */
    Optional<Stored<Mail>> suppress(Stored<Mail> stored, UUID by) {
        return stored.state() instanceof Mail.Waiting waiting
                ? store.replace(
                        stored, waiting.suppress(FailureReason.BY_HAND, clock.instant()), entry(stored, by, "suppress"))
                : Optional.empty();
    }

    /** Mails belong to no call: whoever looks after all of it sees them. */
    private LogEntry entry(Stored<Mail> stored, UUID by, String what) {
        var order = stored.state().order();
        return new LogEntry(
                clock.instant(),
                by,
                what,
                null,
                new LogEntry.Place("", order.territory(), Region.INTERNATIONAL.code()),
                Map.of("template", order.template().code()));
    }
}
