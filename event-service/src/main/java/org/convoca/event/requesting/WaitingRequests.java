package org.convoca.event.requesting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The requests that wait for a decision, with what is needed for one. */
@Component
class WaitingRequests {

    private final OpenRequests requests;
    private final SealedContacts contacts;

    WaitingRequests(OpenRequests requests, SealedContacts contacts) {
        this.requests = requests;
        this.contacts = contacts;
    }

    /**
     * @param contact the name of whoever asked, and the domain of their address, which may speak for the group; the address itself is not needed
     * @param message that they wrote to whoever decides, or null
     */
    record Item(
            UUID id,
            String call,
            @Nullable String name,
            @Nullable String territory,
            Region region,
            @Nullable String place,
            @Nullable String website,
            String locale,
            Instant requestedAt,
            Instant waitingSince,
            Contact contact,
            @Nullable String message) {
        @Override
        public String toString() {
            return "Item[" + id + "]";
        }
    }

    record Contact(@Nullable String name, @Nullable String mailDomain) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /** @param next a link to what follows, or null */
    record Page(List<Item> items, @Nullable String next) {}

    Page page(@Nullable String call, @Nullable String after, int limit) {
        var found = requests.waiting(call, after == null ? null : position(after), limit + 1);
        var items = found.stream().limit(limit).map(this::item).toList();
        return new Page(items, found.size() > limit ? next(call, items.getLast(), limit) : null);
    }

    private Item item(Stored<Registration> stored) {
        if (!(stored.state() instanceof Request.AwaitingReview waiting)) {
            throw new IllegalStateException("registration " + stored.id() + " does not wait");
        }
        var group = waiting.group();
        var person = contacts.open(waiting.asking());
        return new Item(
                UUID.fromString(stored.id()),
                group.call(),
                group.name(),
                group.territory(),
                group.region(),
                group.place(),
                group.website(),
                waiting.asking().locale(),
                waiting.requestedAt(),
                waiting.waitingSince(),
                new Contact(
                        person.map(known -> known.name().value()).orElse(null),
                        person.map(WaitingRequests::domain).orElse(null)),
                person.map(SealedContacts.Person::message).orElse(null));
    }

    private static String domain(SealedContacts.Person person) {
        var address = person.address().value();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static String next(@Nullable String call, Item last, int limit) {
        var after = last.waitingSince().toEpochMilli() + "." + last.id();
        var filter = call == null ? "" : "&call=" + URLEncoder.encode(call, UTF_8);
        return "/internal/registrations?status=requested" + filter + "&after=" + after + "&limit=" + limit;
    }

    private static OpenRequests.Position position(String after) {
        try {
            var dot = after.indexOf('.');
            return new OpenRequests.Position(
                    Instant.ofEpochMilli(Long.parseLong(after.substring(0, Math.max(dot, 0)))),
                    UUID.fromString(after.substring(dot + 1)).toString());
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "This is no place in the list.");
        }
    }
}
