package org.convoca.event.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is kept about an organiser, for that organiser (GDPR, Article 15). Whoever asks came by a mailed link, and so has shown to read the mailbox:
 * knowing an address is not enough.
 */
@RestController
@CalledBy("gateway")
class HeldController {

    private static final List<String> LOOKUPS =
            List.of("state.team.organisers.contact.lookup", "state.asking.contact.lookup");
    private static final int MOST = 50;

    private final TeamAccess access;
    private final Inviting inviting;
    private final Registrations registrations;
    private final SealedContacts contacts;

    HeldController(TeamAccess access, Inviting inviting, Registrations registrations, SealedContacts contacts) {
        this.access = access;
        this.inviting = inviting;
        this.registrations = registrations;
        this.contacts = contacts;
    }

    /** @param email of somebody who has shown to the caller, by a mailed link, that it is theirs */
    record Asked(@Nullable String call, @Nullable String email) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    record Items(List<Held> items) {}

    /** Empty for the contact of a signature, about whom nothing is kept here. */
    @GetMapping("/internal/registrations/{registration}/held")
    ResponseEntity<Items> ofOrganiser(
            @PathVariable String registration, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var admitted = inviting.get(access.own(caller, registration));
        var session = caller.onBehalf();
        var holder = session == null ? null : session.organiser();
        var found = holder == null
                ? List.<Held>of()
                : admitted.holder(holder)
                        .flatMap(contacts::open)
                        .map(person -> about(admitted.group().call(), person.address()))
                        .orElse(List.of());
        return answer(found);
    }

    @PostMapping("/internal/held")
    ResponseEntity<Items> of(@RequestBody Asked asked) {
        var address = EmailAddress.parse(Objects.requireNonNullElse(asked.email(), ""))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.INVALID_REQUEST, "A call and a mail address are needed."));
        return answer(about(Objects.requireNonNullElse(asked.call(), ""), address));
    }

    private List<Held> about(String call, EmailAddress address) {
        var lookup = contacts.lookup(call, address);
        return LOOKUPS.stream()
                .flatMap(field -> registrations.find(Criteria.where(field).is(lookup), Sort.unsorted(), MOST).stream())
                .flatMap(stored -> held(stored, lookup))
                .toList();
    }

    private Stream<Held> held(Stored<Registration> stored, String lookup) {
        return stored.state().organisers().stream()
                .filter(organiser -> organiser.contact() != null
                        && organiser.contact().lookup().equals(lookup))
                .map(organiser -> held(stored, organiser));
    }

    private Held held(Stored<Registration> stored, Organiser organiser) {
        var state = stored.state();
        var person = contacts.open(organiser).orElseThrow();
        var personal = new HashMap<>(Map.of(
                "name", person.name().value(),
                "email", person.address().value()));
        if (person.message() != null) {
            personal.put("message", person.message());
        }
        return new Held(
                state instanceof Request ? "request" : "registration",
                stored.id(),
                Facts.status(state).code(),
                since(state, organiser),
                personal,
                Map.of(
                        "group", Objects.requireNonNullElse(state.group().name(), ""),
                        "call", state.group().call(),
                        "language", organiser.locale()));
    }

    private static Instant since(Registration state, Organiser organiser) {
        if (organiser.since() != null) {
            return organiser.since();
        }
        return switch (state) {
            case Request request -> request.requestedAt();
            case Registration.Admitted admitted -> admitted.openedAt();
            case Registration.Merged merged -> merged.closedAt();
        };
    }

    private static ResponseEntity<Items> answer(List<Held> items) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(items));
    }
}
