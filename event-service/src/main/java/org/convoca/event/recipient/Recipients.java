package org.convoca.event.recipient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.event.call.KnownCall;
import org.convoca.event.registration.OrganiserContact;
import org.convoca.event.registration.OrganiserContacts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Tells at the moment of sending to whom a mail goes and what it says, and mints the links that it needs. */
@Service
class Recipients {

    private static final Logger log = LoggerFactory.getLogger(Recipients.class);

    private final Addressees addressees;
    private final OrganiserContacts contacts;
    private final Matters matters;
    private final CoordinatorRecipients coordinators;

    Recipients(Addressees addressees, OrganiserContacts contacts, Matters matters, CoordinatorRecipients coordinators) {
        this.addressees = addressees;
        this.contacts = contacts;
        this.matters = matters;
        this.coordinators = coordinators;
    }

    /** A mail whose recipient is asked for. */
    sealed interface Asked permits Wanted, CoordinatorRecipients.Wanted {

        /** The mail's id, which the answer repeats. */
        String mail();
    }

    /**
     * A mail to an organiser, or to whoever asks to be one.
     *
     * @param action that it is about; null for a template that is about none
     * @param version of the action of which the reader knows, or null
     * @param matter the question that is asked, or null
     */
    record Wanted(
            String mail,
            MailTemplate template,
            UUID registration,
            UUID organiser,
            @Nullable UUID action,
            @Nullable Integer version,
            @Nullable UUID matter)
            implements Asked {}

    /**
     * In the order of the request. A mail that has become pointless finds nobody; neither does one whose contact cannot be opened, so that it does not
     * hold up the others.
     *
     * @throws IllegalStateException when no contact at all can be opened: then the keys are wrong, and the mails must wait
     */
    List<Recipient> find(List<? extends Asked> wanted) {
        var unopened = new ArrayList<IllegalStateException>();
        var found = wanted.stream()
                .map(item -> recipient(item, unopened).orElseGet(() -> Recipient.none(item.mail())))
                .toList();
        if (!unopened.isEmpty() && found.stream().noneMatch(Recipient::found)) {
            throw unopened.getFirst();
        }
        return found;
    }

    private Optional<Recipient> recipient(Asked asked, List<IllegalStateException> unopened) {
        return switch (asked) {
            case Wanted wanted when wanted.template().isAboutARequest() -> asking(wanted, unopened);
            case Wanted wanted -> organising(wanted, unopened);
            case CoordinatorRecipients.Wanted wanted -> coordinating(wanted, unopened);
        };
    }

    private Optional<Recipient> coordinating(
            CoordinatorRecipients.Wanted wanted, List<IllegalStateException> unopened) {
        try {
            return coordinators.find(wanted);
        } catch (IllegalStateException e) {
            log.error("the contact of coordinator {} cannot be opened", wanted.coordinator());
            unopened.add(e);
            return Optional.empty();
        }
    }

    /** Whoever asks organises nothing yet; who it is stands with the contact alone. */
    private Optional<Recipient> asking(Wanted wanted, List<IllegalStateException> unopened) {
        return open(wanted.registration(), wanted.organiser(), unopened)
                .flatMap(contact -> addressees
                        .asking(wanted.registration(), wanted.organiser(), contact.locale())
                        .flatMap(to -> matters.of(wanted, to).map(matter -> recipient(wanted, to, matter, contact))));
    }

    private Optional<Recipient> organising(Wanted wanted, List<IllegalStateException> unopened) {
        return addressees.find(wanted.registration(), wanted.organiser()).flatMap(to -> {
            if (to.owner() == OrganiserOwner.SIGNATURE_SERVICE) {
                return matters.of(wanted, to).map(matter -> recipient(wanted, to, matter, null));
            }
            // The contact first: without one no links are made.
            return open(to.registration(), to.organiser(), unopened)
                    .flatMap(contact -> matters.of(wanted, to).map(matter -> recipient(wanted, to, matter, contact)));
        });
    }

    private Optional<OrganiserContact> open(UUID registration, UUID organiser, List<IllegalStateException> unopened) {
        try {
            return contacts.find(registration, organiser);
        } catch (IllegalStateException e) {
            log.error("the contact of organiser {} cannot be opened", organiser);
            unopened.add(e);
            return Optional.empty();
        }
    }

    private static Recipient recipient(
            Wanted wanted, Addressee addressee, Matter matter, @Nullable OrganiserContact contact) {
        KnownCall call = addressee.call();
        return new Recipient(
                wanted.mail(),
                true,
                addressee.owner(),
                contact == null ? null : contact.name(),
                contact == null ? null : contact.email(),
                addressee.locale(),
                addressee.organisation(),
                addressee.territory(),
                Recipient.CallView.of(call, addressee.locale()),
                matter.links(),
                matter.reason(),
                matter.expiresAt(),
                matter.outline(),
                null,
                null,
                matter.question());
    }
}
