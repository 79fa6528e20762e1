package org.convoca.signature.importing;

import java.util.List;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.signature.signing.FoldedText;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;

/**
 * A signature that holds keys of a roll.
 *
 * @param published whether it is on the roll, or awaits review
 * @param imported whether a list brought it, so that a list may correct it
 */
record Holder(SignatureId id, Organisation organisation, List<String> keys, boolean published, boolean imported) {

    static Optional<Holder> of(Signature signature) {
        return switch (signature) {
            case Signature.Published on -> Optional.of(of(signature, on.keys(), true));
            case Signature.AwaitingReview waiting -> Optional.of(of(signature, waiting.keys(), false));
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Expired _,
                    Signature.Duplicate _,
                    Signature.Rejected _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ -> Optional.empty();
        };
    }

    private static Holder of(Signature signature, List<String> keys, boolean published) {
        var submission = signature.submission();
        return new Holder(
                signature.id(),
                submission.organisation(),
                keys,
                published,
                submission.origin() == SignatureOrigin.IMPORT);
    }

    String folded() {
        return FoldedText.of(organisation.name()).value();
    }
}
