package org.convoca.signature.signing;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.platform.request.DailyAllowance;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Contacts who lost their link and ask for it by their address. Here stands whose signature it belongs to; that it is asked for leaves as an event, upon
 * which the link to the organisation's own page is mailed, and, by the event-service, the organiser's. Whoever asks gets the answer before anything is looked up, so that not even the time it takes tells whether an
 * address is known.
 */
@Service
class LinkRequests implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LinkRequests.class);

    private final Signatures signatures;
    private final Contacts contacts;
    private final DailyAllowance allowance;
    private final ExecutorService afterwards = Executors.newVirtualThreadPerTaskExecutor();

    LinkRequests(Signatures signatures, Contacts contacts, DailyAllowance allowance) {
        this.signatures = signatures;
        this.contacts = contacts;
        this.allowance = allowance;
    }

    /** Lets the contact have their link again, if there is such a contact; soon, not at once. */
    void take(CallSlug call, EmailAddress address) {
        afterwards.execute(() -> {
            try {
                look(call, contacts.lookup(call, address));
            } catch (RuntimeException e) {
                // Nothing is lost: whoever gets no mail asks again.
                log.warn(
                        "a request for a link to {} came to nothing: {}",
                        call,
                        e.getClass().getName());
            }
        });
    }

    private void look(CallSlug call, String lookup) {
        for (var stored : signatures.signedBy(lookup)) {
            if (stored.state() instanceof Signature.Standing standing && allowance.take(call.toString(), lookup)) {
                signatures.change(standing.id(), LinkRequests::asked);
                log.info("the link of signature {} was asked for again", standing.id());
            }
        }
    }

    private static Step<Boolean> asked(Signature signature) {
        return signature instanceof Signature.Standing standing && standing.contact() != null
                ? Step.move(standing, true, n -> new SignatureLinkRequested(n, standing.facts()))
                : Step.stay(false);
    }

    /** Waits for what was promised. */
    @Override
    public void close() {
        afterwards.close();
    }
}
