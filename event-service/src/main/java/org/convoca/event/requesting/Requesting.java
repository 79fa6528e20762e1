package org.convoca.event.requesting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.event.registration.Group;
import org.convoca.event.registration.LinkRequests;
import org.convoca.event.registration.Organiser;
import org.convoca.event.registration.RegistrationId;
import org.convoca.event.registration.RegistrationProperties;
import org.convoca.event.registration.Registrations;
import org.convoca.event.registration.Request;
import org.convoca.event.registration.SealedContact;
import org.convoca.event.registration.SealedContacts;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.sealing.Sealing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Receives requests. Whoever asks gets the same answer whatever becomes of it, so that nobody learns who has asked already or which addresses are
 * known; the truth goes by mail.
 */
@Service
class Requesting {

    private static final Logger log = LoggerFactory.getLogger(Requesting.class);

    private final Registrations registrations;
    private final OpenRequests requests;
    private final SealedContacts contacts;
    private final Sealing sealing;
    private final DailyAllowance allowance;
    private final LinkRequests links;
    private final RegistrationProperties properties;
    private final Clock clock;

    Requesting(
            Registrations registrations,
            OpenRequests requests,
            SealedContacts contacts,
            Sealing sealing,
            DailyAllowance mailAllowance,
            LinkRequests links,
            RegistrationProperties properties,
            Clock clock) {
        this.registrations = registrations;
        this.requests = requests;
        this.contacts = contacts;
        this.sealing = sealing;
        this.allowance = mailAllowance;
        this.links = links;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Asks for a registration, unless the same person asks for it already; whose group is admitted gets their link again instead. Running it again
     * under the same id changes nothing.
     *
     * @param id the new registration's id, should there be one
     */
    void request(RegistrationId id, CheckedRequest request) {
        var asked = asked(request);
        if (requests.manages(asked)) {
            links.sendAgain(asked.group().call(), lookup(asked));
        } else if (!requests.isAskedFor(asked.key())) {
            receive(id, asked);
        }
    }

    private Request.Asked asked(CheckedRequest request) {
        var now = now();
        var organiser = UUID.randomUUID();
        var contact = contacts.seal(organiser, request.group().call(), request.person());
        return new Request.Asked(
                request.group(),
                Organiser.of(organiser, request.locale(), contact, now),
                key(request.group(), contact),
                now,
                now.plus(properties.confirmationValidFor()));
    }

    /** The same only for the same contact and the same group, however its name is written. */
    private String key(Group group, SealedContact contact) {
        var home = group.territory() == null ? "international" : group.territory();
        return sealing.lookup(
                "request|" + group.call(), home + "|" + OpenRequests.folded(group.name()) + "|" + contact.lookup());
    }

    private void receive(RegistrationId id, Request.Asked asked) {
        var call = asked.group().call();
        if (!allowance.take(call, lookup(asked))) {
            log.info("a request to {} was not received: its contact had enough mails today", call);
            return;
        }
        try {
            registrations.insert(
                    id,
                    asked,
                    (sequence, facts) -> new RegistrationRequested(
                            sequence, facts, asked.asking().reference()));
            log.info("registration {} requested", id);
        } catch (DuplicateKeyException _) {
            // The same request came a moment before, on this instance or another: its mail is enough.
            allowance.giveBack(call, lookup(asked));
        }
    }

    private static String lookup(Request.Asked asked) {
        var contact = asked.asking().contact();
        return contact == null ? "" : contact.lookup();
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
