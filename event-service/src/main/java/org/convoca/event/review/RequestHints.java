package org.convoca.event.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.event.registration.Group;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.SealedContact;
import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be known about requests before somebody decides; for a page at once, so that groups of one territory are read once. */
@Component
class RequestHints {

    private static final int MOST_SIMILAR = 5;

    private final KnownNames names;

    RequestHints(KnownNames names) {
        this.names = names;
    }

    static String domain(EmailAddress address) {
        return address.value().substring(address.value().lastIndexOf('@') + 1);
    }

    /** Of each of a page, in its order; none of what waits no more. */
    List<List<Waiting.Hint>> of(List<RequestCase> page) {
        var known = new HashMap<Home, List<KnownNames.Known>>();
        var contacts = names.ofContacts(
                page.stream().flatMap(of -> lookup(of).stream()).toList());
        return page.stream()
                .map(of -> of.waiting() == null ? List.<Waiting.Hint>of() : hints(of, known, contacts))
                .toList();
    }

    private record Home(String call, @Nullable String territory) {
        static Home of(Group group) {
            return new Home(group.call(), group.territory());
        }
    }

    private static Optional<String> lookup(RequestCase of) {
        return Optional.ofNullable(of.waiting())
                .map(Request.AwaitingReview::asking)
                .flatMap(asking -> Optional.ofNullable(asking.contact()))
                .map(SealedContact::lookup);
    }

    private List<Waiting.Hint> hints(
            RequestCase of, Map<Home, List<KnownNames.Known>> cache, Map<String, List<UUID>> contacts) {
        var group = of.stored().state().group();
        var neighbours = cache.computeIfAbsent(Home.of(group), home -> names.at(home.call(), home.territory()));
        var hints = new ArrayList<Waiting.Hint>();
        similar(group, neighbours).forEach(hints::add);
        sameContact(of, contacts).forEach(hints::add);
        if (group.territory() != null && neighbours.isEmpty()) {
            hints.add(Waiting.Hint.of("first-from-territory"));
        }
        return hints;
    }

    private static Stream<Waiting.Hint> similar(Group group, List<KnownNames.Known> neighbours) {
        var name = Objects.requireNonNullElse(group.name(), "");
        return neighbours.stream()
                .filter(known -> NameLikeness.areAlike(name, known.name()))
                .limit(MOST_SIMILAR)
                .map(known -> new Waiting.Hint(
                        known.onTheRoll() ? "similar-signatory" : "similar-group",
                        Map.of("name", known.name()),
                        known.registration()));
    }

    private static Stream<Waiting.Hint> sameContact(RequestCase of, Map<String, List<UUID>> contacts) {
        var others = lookup(of).map(contacts::get).orElse(List.of()).stream()
                .distinct()
                .filter(id -> !id.equals(of.id()))
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(new Waiting.Hint(
                        "same-contact", Map.of("count", String.valueOf(others.size())), others.getFirst()));
    }
}
