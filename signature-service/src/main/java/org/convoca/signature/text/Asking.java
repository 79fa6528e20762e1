package org.convoca.signature.text;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.convoca.contracts.signature.SignatureTextConfirmationRequested;
import org.convoca.platform.outbox.Batches;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks those whose text was changed in substance whether they sign the new one. There is no list of whom to ask and no mark how far it came: each
 * signature says itself up to which version its contact was asked, in the write that also mails the question. So it does not matter where a run ends
 * or how many run at once, and who comes onto the roll later under an older text is asked too.
 */
@Component
class Asking {

    private static final Logger log = LoggerFactory.getLogger(Asking.class);
    private static final int MOST_CALLS = 1_000;

    private final Calls calls;
    private final SignedTexts texts;
    private final Signatures signatures;
    private final Clock clock;
    private final Batches batches;

    @Autowired
    Asking(Calls calls, SignedTexts texts, Signatures signatures, Clock clock) {
        this(calls, texts, signatures, clock, new Batches(200, 50));
    }

    /** @param batches how much one run takes on */
    Asking(Calls calls, SignedTexts texts, Signatures signatures, Clock clock, Batches batches) {
        this.calls = calls;
        this.texts = texts;
        this.signatures = signatures;
        this.clock = clock;
        this.batches = batches;
    }

    @Scheduled(fixedDelayString = "${convoca.jobs.pause}", initialDelayString = "${convoca.jobs.pause}")
    void run() {
        calls.slugs(MOST_CALLS).forEach(this::ask);
    }

    /** While a call is suspended nobody is asked to sign anything, and after it was archived or withdrawn neither. */
    private void ask(CallSlug slug) {
        var call = calls.find(slug).orElseThrow().state();
        if (call.isConfirmable()) {
            call.content().texts().keySet().forEach(language -> ask(call, language));
        }
    }

    private void ask(Call call, String language) {
        var content = call.content();
        var version = content.latestMajor(language);
        if (version == 0) {
            return;
        }
        var under = SignedTexts.Under.of(content, language);
        var asked = batches.takeAll(size -> texts.toBeAsked(under, version, size), stored -> ask(stored, version));
        if (asked > 0) {
            log.info(
                    "call {}: {} signatories were asked about version {} in {}", call.slug(), asked, version, language);
        }
    }

    private boolean ask(Stored<Signature> stored, int version) {
        if (!(stored.state() instanceof Signature.Published published) || !published.isToBeAsked(version)) {
            return false;
        }
        var asked = published.asked(version, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return signatures
                .replace(stored, asked, n -> new SignatureTextConfirmationRequested(n, asked.facts()))
                .isPresent();
    }
}
