package org.convoca.signature.own;

import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Signatory;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.stereotype.Component;

/** Lets the contact of a signature at it, as long as they are its contact. For everybody else there is no such signature. */
@Component
class Holders {

    private final Signatures signatures;

    Holders(Signatures signatures) {
        this.signatures = signatures;
    }

    /** @throws ProblemException when the caller is not, or no longer, its contact */
    Stored<Signature> find(Caller caller, UUID signature) {
        var signatory = Optional.ofNullable(caller.signatory())
                .filter(whom -> whom.signature().equals(signature))
                .orElseThrow(Holders::nothingHere);
        return find(signatory).orElseThrow(Holders::nothingHere);
    }

    Optional<Stored<Signature>> find(Signatory signatory) {
        return signatures
                .find(new SignatureId(signatory.signature()))
                .filter(stored -> stored.state().isHeldBy(signatory.holder()));
    }

    static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such signature.");
    }

    static ProblemException conflict(String detail) {
        return new ProblemException(ProblemType.CONFLICT, detail);
    }
}
