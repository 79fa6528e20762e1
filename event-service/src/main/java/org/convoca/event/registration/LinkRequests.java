package org.convoca.event.registration;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.text.EmailAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * Organisers who lost their link and ask for it by their address. Whoever asks gets the answer before anything is looked up, so that not even the
 * time it takes tells whether an address is known.
 */
@Service
public class LinkRequests implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LinkRequests.class);
    private static final String LOOKUP = "state.team.organisers.contact.lookup";
    /** More than anybody manages; a bound all the same. */
    private static final int MOST = 50;

    private final Registrations registrations;
    private final SealedContacts contacts;
    private final DailyAllowance allowance;
    private final ExecutorService afterwards = Executors.newVirtualThreadPerTaskExecutor();

    LinkRequests(Registrations registrations, SealedContacts contacts, DailyAllowance mailAllowance) {
        this.registrations = registrations;
        this.contacts = contacts;
        this.allowance = mailAllowance;
    }

    /** Lets whoever has that address have their links again, if anybody has; soon, not at once. */
    void take(String call, EmailAddress address) {
        afterwards.execute(() -> {
            try {
                sendAgain(call, contacts.lookup(call, address));
            } catch (RuntimeException e) {
                // Nothing is lost: whoever gets no mail asks again.
                log.warn(
                        "a request for organisers' links came to nothing: {}",
                        e.getClass().getName());
            }
        });
    }

    /** Sends the links to all open registrations that somebody manages under that look-up hash, as far as they may get mails today. */
    public void sendAgain(String call, String lookup) {
        for (var stored : registrations.find(Criteria.where(LOOKUP).is(lookup), Sort.unsorted(), MOST)) {
            if (stored.state() instanceof Registration.Open && allowance.take(call, lookup)) {
                var id = RegistrationId.parse(stored.id()).orElseThrow();
                registrations.change(id, state -> again(state, lookup));
                log.info("a link to registration {} was asked for again", id);
            }
        }
    }

    private static Step<Boolean> again(Registration state, String lookup) {
        if (!(state instanceof Registration.Open open)) {
            return Step.stay(false);
        }
        return open.organisers().stream()
                .filter(organiser -> organiser.contact() != null
                        && organiser.contact().lookup().equals(lookup))
                .findFirst()
                .map(organiser -> Step.move(open, true, Invitations.of(organiser, InvitationReason.LINK)))
                .orElse(Step.stay(false));
    }

    /** Waits for what was promised. */
    @Override
    public void close() {
        afterwards.close();
    }
}
