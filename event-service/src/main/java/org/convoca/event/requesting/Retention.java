package org.convoca.event.requesting;

import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.event.call.PastCalls;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets the people of calls that are long over. Registrations and their actions stay; the organisers whose address is kept here go, and requests that
 * nobody ever decided about lapse. Contacts of signatures go when the signature-service says so. Several instances may run it at once.
 */
@Component
class Retention {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);
    private static final Batches BATCHES = new Batches(200, 50);
    private static final String CALL = "state.group.call";
    private static final String ORGANISERS = "state.team.organisers.contact.lookup";
    private static final String WAITING_SINCE = "state.waitingSince";

    private final PastCalls calls;
    private final Registrations registrations;
    private final Clock clock;

    Retention(PastCalls calls, Registrations registrations, MongoTemplate mongo, Clock clock) {
        this.calls = calls;
        this.registrations = registrations;
        this.clock = clock;
        mongo.getCollection(Registrations.COLLECTION).createIndex(Indexes.ascending(CALL, ORGANISERS));
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var call : calls.at(now)) {
            var forgotten = BATCHES.takeAll(size -> of(call, ORGANISERS, size), stored -> forget(stored, now))
                    + BATCHES.takeAll(size -> of(call, WAITING_SINCE, size), stored -> forget(stored, now));
            if (forgotten > 0) {
                log.info("call {} is long over: organisers of {} registrations erased", call, forgotten);
            }
        }
    }

    private List<Stored<Registration>> of(String call, String field, int limit) {
        return registrations.find(Criteria.where(CALL).is(call).and(field).exists(true), Sort.unsorted(), limit);
    }

    private boolean forget(Stored<Registration> stored, Instant now) {
        var id = RegistrationId.parse(stored.id()).orElseThrow();
        return switch (stored.state()) {
            case Registration.Admitted admitted ->
                registrations.tryReplace(id, stored, admitted.of(admitted.team().withoutContacts()));
            case Request.AwaitingReview waiting ->
                registrations.tryReplace(
                        id, stored, waiting.lapse(now), (n, facts) -> new RegistrationDeclined(n, facts, null));
            // Unconfirmed and declined ones have days of their own, which are shorter.
            case Request.Asked _, Request.Declined _, Registration.Merged _ -> false;
        };
    }
}
