package org.convoca.event.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convoca.contracts.signature.SignatureFacts;
import org.jspecify.annotations.Nullable;

/**
 * Who manages a registration together.
 *
 * @param organisers the signature's contact first, where there is one
 * @param dismissed signatures whose contact was removed by the others, and who does not come back with the signature's next event
 * @param absorbed registrations whose organisers moved here
 */
public record Team(List<Organiser> organisers, List<UUID> dismissed, List<UUID> absorbed) {

    public static final Team NOBODY = new Team(List.of(), List.of(), List.of());

    public Team {
        organisers = List.copyOf(organisers);
        dismissed = List.copyOf(dismissed);
        absorbed = List.copyOf(absorbed);
    }

    static Team known(@Nullable Team team) {
        return team == null ? NOBODY : team;
    }

    public static Team of(Organiser organiser) {
        return NOBODY.joinedBy(organiser);
    }

    Team joinedBy(Organiser organiser) {
        return with(Stream.concat(organisers.stream(), Stream.of(organiser)).toList());
    }

    /** Without one of them: the key to what was sealed goes with the organiser. */
    Team without(Organiser organiser) {
        var others =
                organisers.stream().filter(other -> !other.equals(organiser)).toList();
        var gone = Stream.concat(Stream.of(organiser.id()), organiser.formerly().stream());
        return new Team(others, distinct(dismissed, gone), absorbed);
    }

    /** Without those whose address is kept here; the contact of a signature goes when the signature says so. */
    public Team withoutContacts() {
        return with(organisers.stream()
                .filter(organiser -> organiser.contact() == null)
                .toList());
    }

    /** With that one changed. */
    Team changing(Organiser organiser, UnaryOperator<Organiser> change) {
        return with(organisers.stream()
                .map(other -> other.equals(organiser) ? change.apply(other) : other)
                .toList());
    }

    /** With the contact of their signature as it stands now: there, gone, or written to in another language. */
    Team following(SignatureFacts signature, Instant now) {
        var standing = find(signature.id());
        if (!signature.contact()) {
            var others = organisers.stream()
                    .filter(other -> !isContactOf(other, signature))
                    .toList();
            // Whoever signs for them next was not dismissed.
            var stillDismissed =
                    dismissed.stream().filter(id -> !id.equals(signature.id())).toList();
            return new Team(others, stillDismissed, absorbed);
        }
        if (standing.isPresent()) {
            return changing(
                    standing.get(),
                    known -> isContactOf(known, signature) ? known.writtenToIn(signature.locale()) : known);
        }
        if (dismissed.contains(signature.id())) {
            return this;
        }
        var contact = Organiser.ofSignature(signature.id(), signature.locale(), now);
        return with(Stream.concat(Stream.of(contact), organisers.stream()).toList());
    }

    /** With another person as the contact of their signature: whoever was it before can open nothing any more, and was it who was dismissed. */
    Team succeeded(SignatureFacts signature, UUID successor, Instant now) {
        var others = dismissed.stream().filter(id -> !id.equals(signature.id())).toList();
        var team = new Team(organisers, others, absorbed).following(signature, now);
        return team.with(team.organisers.stream()
                .map(one -> isContactOf(one, signature) ? one.succeededBy(successor, now) : one)
                .toList());
    }

    private static boolean isContactOf(Organiser organiser, SignatureFacts signature) {
        return organiser.isOfASignature() && organiser.id().equals(signature.id());
    }

    /** With those of a registration that goes on in this one; whoever is in both stays one. */
    public Team absorbing(RegistrationId registration, List<Organiser> others) {
        var together = new ArrayList<>(organisers);
        for (var other : others) {
            var same =
                    together.stream().filter(one -> one.isSamePersonAs(other)).findFirst();
            same.ifPresentOrElse(
                    one -> together.set(together.indexOf(one), one.alsoKnownAs(other)), () -> together.add(other));
        }
        return new Team(together, dismissed, distinct(absorbed, Stream.of(registration.value())));
    }

    Optional<Organiser> find(UUID id) {
        return organisers.stream().filter(organiser -> organiser.isKnownAs(id)).findFirst();
    }

    /** Whether that registration goes on in this one. */
    public boolean hasAbsorbed(RegistrationId registration) {
        return absorbed.contains(registration.value());
    }

    private Team with(List<Organiser> others) {
        return new Team(others, dismissed, absorbed);
    }

    private static List<UUID> distinct(List<UUID> known, Stream<UUID> more) {
        return Stream.concat(known.stream(), more).distinct().toList();
    }
}
