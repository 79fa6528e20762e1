package org.convoca.event.requesting;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds requests, each by an index. */
@Component
class OpenRequests {

    private static final String KEY = "state.key";
    private static final String LOOKUP = "state.team.organisers.contact.lookup";
    private static final String WAITING_SINCE = "state.waitingSince";
    private static final String EXPIRES_AT = "state.expiresAt";
    private static final String ERASE_CONTACT_AT = "state.eraseContactAt";
    private static final int MOST_OF_A_CONTACT = 50;

    private final Registrations registrations;

    OpenRequests(Registrations registrations) {
        this.registrations = registrations;
    }

    /** A name as it is compared: without case, accents and what stands between its letters. */
    static String folded(@Nullable String name) {
        return name == null
                ? ""
                : Normalizer.normalize(name, Normalizer.Form.NFKD)
                        .replaceAll("[^\\p{L}\\p{N}]+", "")
                        .toLowerCase(Locale.ROOT);
    }

    boolean isAskedFor(String key) {
        return !registrations
                .find(Criteria.where(KEY).is(key), Sort.unsorted(), 1)
                .isEmpty();
    }

    /** Whether whoever asks manages an open registration of that group already. */
    boolean manages(Request.Asked asked) {
        var contact = Objects.requireNonNull(asked.asking().contact());
        return registrations
                .find(Criteria.where(LOOKUP).is(contact.lookup()), Sort.unsorted(), MOST_OF_A_CONTACT)
                .stream()
                .filter(stored -> stored.state() instanceof Registration.Open)
                .map(stored -> stored.state().group())
                .anyMatch(group -> Objects.equals(
                                group.territory(), asked.group().territory())
                        && folded(group.name()).equals(folded(asked.group().name())));
    }

    /** Confirmed requests that wait for a decision, the longest first. */
    List<Stored<Registration>> waiting(@Nullable String call, @Nullable Position after, int limit) {
        var criteria = after == null
                ? Criteria.where(WAITING_SINCE).exists(true)
                : new Criteria()
                        .orOperator(
                                Criteria.where(WAITING_SINCE).gt(Date.from(after.waitingSince())),
                                Criteria.where(WAITING_SINCE)
                                        .is(Date.from(after.waitingSince()))
                                        .and("_id")
                                        .gt(after.id()));
        var ofCall = call == null
                ? criteria
                : new Criteria().andOperator(Criteria.where("state.group.call").is(call), criteria);
        return registrations.find(ofCall, Sort.by(WAITING_SINCE, "_id"), limit);
    }

    /** Behind which the next page begins. */
    record Position(Instant waitingSince, String id) {}

    /** Unconfirmed requests whose time is over, the longest first. */
    List<Stored<Registration>> expired(Instant now, int limit) {
        return registrations.find(Criteria.where(EXPIRES_AT).lte(Date.from(now)), Sort.by(EXPIRES_AT), limit);
    }

    /** Declined requests whose contact was kept long enough. */
    List<Stored<Registration>> withContactToErase(Instant now, int limit) {
        return registrations.find(
                Criteria.where(ERASE_CONTACT_AT).lte(Date.from(now)), Sort.by(ERASE_CONTACT_AT), limit);
    }
}
