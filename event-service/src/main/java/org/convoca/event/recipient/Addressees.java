package org.convoca.event.recipient;

import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.event.registration.RegisteredOrganiser;
import org.springframework.stereotype.Component;

/** Finds those who organise. */
@Component
class Addressees {

    private final RegisteredGroups groups;
    private final KnownCalls calls;

    Addressees(RegisteredGroups groups, KnownCalls calls) {
        this.groups = groups;
        this.calls = calls;
    }

    /** Empty when there is no such organiser of that registration (any more); of a merged one, those of the one in which it went on. */
    Optional<Addressee> find(UUID registration, UUID organiser) {
        return groups.find(registration)
                .flatMap(this::goingOn)
                .flatMap(group -> calls.find(group.call())
                        .flatMap(call -> groups.organisers(group.registration()).stream()
                                .filter(known -> known.reference().id().equals(organiser))
                                .findFirst()
                                .map(known -> addressee(group, known, call))));
    }

    /** Whoever asked for a registration that nobody has opened yet. */
    Optional<Addressee> asking(UUID registration, UUID organiser, String locale) {
        return groups.forMail(registration)
                .flatMap(group -> calls.find(group.call())
                        .map(call -> new Addressee(
                                registration,
                                organiser,
                                organiser,
                                OrganiserOwner.EVENT_SERVICE,
                                locale,
                                group.name() == null ? call.title(locale) : group.name(),
                                group.territory(),
                                call,
                                false)));
    }

    private Optional<RegisteredGroup> goingOn(RegisteredGroup group) {
        var into = group.mergedInto();
        return into == null ? Optional.of(group) : groups.find(into);
    }

    private static Addressee addressee(RegisteredGroup group, RegisteredOrganiser organiser, KnownCall call) {
        var name = group.name();
        return new Addressee(
                group.registration(),
                organiser.reference().id(),
                organiser.holder(),
                organiser.reference().owner(),
                organiser.locale(),
                name == null ? call.title(organiser.locale()) : name,
                group.territory(),
                call,
                group.isOpen());
    }
}
