package org.convoca.event.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.convoca.event.registration.Group;
import org.convoca.event.registration.Organiser;
import org.convoca.event.registration.Registration;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.RegistrationView;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows requests of groups without a signature. */
@Component
class RequestPresenting implements Presenting {

    private final SealedContacts contacts;
    private final RequestHints hints;

    RequestPresenting(SealedContacts contacts, RequestHints hints) {
        this.contacts = contacts;
        this.hints = hints;
    }

    @Override
    public Kind kind() {
        return Kind.REGISTRATION;
    }

    @Override
    public List<Words> words(List<Case> page) {
        return page.stream()
                .map(RequestPresenting::state)
                .map(RequestPresenting::words)
                .toList();
    }

    private static Registration state(Case of) {
        return ((RequestCase) of).stored().state();
    }

    private static Words words(Registration registration) {
        var group = registration.group();
        return new Words(
                group.name() == null ? "" : group.name(),
                group.place(),
                registration.organisers().stream()
                        .findFirst()
                        .map(Organiser::locale)
                        .orElse(""));
    }

    @Override
    public List<List<Waiting.Hint>> hints(List<Case> page) {
        return hints.of(page.stream().map(RequestCase.class::cast).toList());
    }

    @Override
    public Waiting.@Nullable Contact contact(Case of, Coordination reader) {
        return reader.isCoordinator()
                ? person(of)
                        .map(person -> new Waiting.Contact(
                                person.name().value(), person.address().value()))
                        .orElse(null)
                : null;
    }

    private Optional<SealedContacts.Person> person(Case of) {
        return Optional.ofNullable(((RequestCase) of).waiting())
                .map(Request.AwaitingReview::asking)
                .flatMap(contacts::open);
    }

    /** The domain of the address may speak for the group; the address itself is not needed for that. */
    @Override
    public Map<String, Object> details(Case of) {
        var details = new LinkedHashMap<String, Object>();
        var view = RegistrationView.of(new RegistrationId(of.id()), state(of));
        details.put("status", view.status());
        group(state(of).group(), details);
        person(of).ifPresent(person -> {
            details.put("mailDomain", RequestHints.domain(person.address()));
            if (person.message() != null) {
                details.put("message", Objects.requireNonNull(person.message()));
            }
        });
        if (state(of) instanceof Request request) {
            details.put("requestedAt", request.requestedAt());
        }
        if (view.mergedInto() != null) {
            details.put("mergedInto", view.mergedInto());
        }
        return details;
    }

    private static void group(Group group, Map<String, Object> details) {
        if (group.place() != null) {
            details.put("place", group.place());
        }
        if (group.website() != null) {
            details.put("website", group.website());
        }
    }
}
