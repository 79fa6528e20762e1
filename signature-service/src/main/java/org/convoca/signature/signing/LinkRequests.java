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
 * Organisers who lost their link and ask for it by their address. Here stands whose signature it belongs to; the link itself is the event-service's,
 * which hears of it by an event. Whoever asks gets the answer before anything is looked up, so that not even the time it takes tells whether an
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
                        "a request for an organiser's link to {} came to nothing: {}",
                        call,
                        e.getClass().getName());
            }
        });
    }

    private void look(CallSlug call, String lookup) {
        for (var stored : signatures.signedBy(lookup)) {
            if (stored.state() instanceof Signature.Published published && allowance.take(call.toString(), lookup)) {
                signatures.change(published.id(), LinkRequests::asked);
                log.info("the link of signature {} was asked for again", published.id());
            }
        }
    }

    private static Step<Boolean> asked(Signature signature) {
        return signature instanceof Signature.Published published && published.contact() != null
                ? Step.move(published, true, n -> new SignatureLinkRequested(n, published.facts()))
                : Step.stay(false);
    }

    /** Waits for what was promised. */
    @Override
    public void close() {
        afterwards.close();
    }
}
