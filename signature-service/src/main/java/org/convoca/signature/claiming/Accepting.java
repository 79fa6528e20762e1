package org.convoca.signature.claiming;

import org.convoca.contracts.signature.SignatureClaimed;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Component;

/** Makes a claimant the contact of a signatory. Asking again for the same claimant is safe. */
@Component
class Accepting {

    private final Signatures signatures;
    private final Claimants claimants;

    Accepting(Signatures signatures, Claimants claimants) {
        this.signatures = signatures;
        this.claimants = claimants;
    }

    /** Whether the claimant could become the signatory's contact now: it stands on the roll, and nobody else is its contact. */
    boolean isPossible(Claim.AwaitingReview claim) {
        return signatures
                .find(claim.application().signature())
                .map(Stored::state)
                .filter(signature -> isFree(signature) || isContact(signature, claim.contact()))
                .isPresent();
    }

    /**
     * Gives the signatory its contact, whom everybody hears of by an event.
     *
     * @return false when it has another contact by now, or left the roll; then nothing was changed
     */
    boolean giveContact(Claim.AwaitingReview claim) {
        return signatures.change(claim.application().signature(), signature -> step(signature, claim));
    }

    private Step<Boolean> step(Signature signature, Claim.AwaitingReview claim) {
        if (isContact(signature, claim.contact())) {
            return Step.stay(true);
        }
        if (!(signature instanceof Signature.Published published) || !published.isClaimable()) {
            return Step.stay(false);
        }
        var application = claim.application();
        var claimed = published.claimedBy(resealed(published.id(), claim), application.locale());
        return Step.move(claimed, true, n -> new SignatureClaimed(n, claimed.facts()));
    }

    private Contact resealed(SignatureId signature, Claim.AwaitingReview claim) {
        return claimants.asContactOf(signature, claim.application(), claim.contact());
    }

    private static boolean isFree(Signature signature) {
        return signature instanceof Signature.Published published && published.isClaimable();
    }

    /** The same address: a claimant who is the contact already. */
    private static boolean isContact(Signature signature, Contact claimant) {
        return signature.contact() != null && signature.contact().lookup().equals(claimant.lookup());
    }
}
