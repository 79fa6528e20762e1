package org.convoca.event.registration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureDisowned;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.platform.outbox.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps registrations in step with the roll: a signature that stands on it has an open registration, one that left it a closed one.
 *
 * <p>What counts is where the signature stands after an event, not which event says so. So a consumer that missed the publication is right again with
 * the next event, and hearing of one twice changes nothing.
 */
final class Registering {

    private static final Logger log = LoggerFactory.getLogger(Registering.class);

    private final Registrations registrations;

    Registering(Registrations registrations) {
        this.registrations = registrations;
    }

    /**
     * Takes what happened to a signature; safe to repeat.
     *
     * @param time when it happened, which is when the registration opens or closes
     * @throws org.springframework.dao.DataAccessException when another instance was faster, or nothing can be stored; then it is to be told again
     */
    void follow(SignatureEvent event, Instant time) {
        switch (event) {
            // Too early for a registration: the signature is not on the roll and never was.
            case SignatureReceived _, SignatureConfirmed _, SignatureExpired _ -> {}
            case SignaturePublished _,
                    SignatureAmended _,
                    SignatureRepeated _,
                    SignatureContactErased _,
                    SignatureDuplicate _,
                    SignatureRejected _,
                    SignatureDisowned _,
                    SignatureWithdrawn _,
                    SignatureInvalidated _ -> settle(event.signature(), event.sequence(), time);
        }
    }

    private void settle(SignatureFacts signature, long sequence, Instant time) {
        var id = RegistrationId.ofSignature(signature.id());
        var found = registrations.find(id);
        if (found.isPresent() && found.get().state().followed() >= sequence) {
            return;
        }
        if (isOnTheRoll(signature.status())) {
            found.ifPresentOrElse(
                    current -> keepOpen(id, current, signature, sequence, time),
                    () -> open(id, signature, sequence, time));
        } else {
            found.ifPresent(current -> keepClosed(id, current, sequence, time));
        }
    }

    private static boolean isOnTheRoll(SignatureStatus status) {
        return switch (status) {
            case PUBLISHED -> true;
            case AWAITING_CONFIRMATION,
                    AWAITING_REVIEW,
                    DISOWNED,
                    EXPIRED,
                    DUPLICATE,
                    REJECTED,
                    INVALIDATED,
                    WITHDRAWN -> false;
        };
    }

    private void open(RegistrationId id, SignatureFacts signature, long sequence, Instant time) {
        var organisers = organisers(List.of(), signature, time);
        registrations.insert(
                id,
                new Registration.Open(Group.of(signature), organisers, sequence, time),
                telling(RegistrationOpened::new, invitations(List.of(), organisers)));
        log.info("registration {} opened", id);
    }

    private void keepOpen(
            RegistrationId id, Stored<Registration> current, SignatureFacts signature, long sequence, Instant time) {
        var group = Group.of(signature);
        var organisers = organisers(current.state().organisers(), signature, time);
        switch (current.state()) {
            case Registration.Open open
            when open.group().equals(group) && open.organisers().equals(organisers) -> {}
            case Registration.Open open
            when open.group().isAtHomeWhere(group) ->
                registrations.replace(
                        id,
                        current,
                        open.movedTo(group, organisers, sequence),
                        invitations(open.organisers(), organisers).toArray(Registrations.Fact[]::new));
            case Registration.Open open -> {
                registrations.replace(
                        id,
                        current,
                        open.movedTo(group, organisers, sequence),
                        telling(RegistrationChanged::new, invitations(open.organisers(), organisers)));
                log.info("registration {} changed", id);
            }
            case Registration.Closed closed -> {
                registrations.replace(
                        id,
                        current,
                        closed.reopen(group, organisers, sequence, time),
                        telling(RegistrationOpened::new, invitations(List.of(), organisers)));
                log.info("registration {} opened again", id);
            }
        }
    }

    /** Those who are organisers already, and the signature's contact, while there is one. */
    private static List<Organiser> organisers(List<Organiser> before, SignatureFacts signature, Instant time) {
        var others = before.stream().filter(organiser -> !organiser.id().equals(signature.id()));
        var contact = before.stream()
                .filter(organiser -> organiser.id().equals(signature.id()))
                .findFirst()
                .map(known -> known.writtenToIn(signature.locale()))
                .orElseGet(() -> Organiser.ofSignature(signature.id(), signature.locale(), time));
        return signature.contact() ? Stream.concat(Stream.of(contact), others).toList() : others.toList();
    }

    /** An invitation for each who was no organiser before. */
    private static List<Registrations.Fact> invitations(List<Organiser> before, List<Organiser> now) {
        var known = before.stream().map(Organiser::id).toList();
        return now.stream()
                .filter(organiser -> !known.contains(organiser.id()))
                .<Registrations.Fact>map(organiser -> (sequence, registration) -> new RegistrationInvited(
                        sequence, registration, organiser.id(), organiser.owner(), InvitationReason.SIGNATURE))
                .toList();
    }

    private static Registrations.Fact[] telling(Registrations.Fact first, List<Registrations.Fact> invitations) {
        return Stream.concat(Stream.of(first), invitations.stream()).toArray(Registrations.Fact[]::new);
    }

    private void keepClosed(RegistrationId id, Stored<Registration> current, long sequence, Instant time) {
        switch (current.state()) {
            case Registration.Open open -> {
                registrations.replace(id, current, open.close(sequence, time), RegistrationClosed::new);
                log.info("registration {} closed", id);
            }
            case Registration.Closed _ -> {}
        }
    }
}
