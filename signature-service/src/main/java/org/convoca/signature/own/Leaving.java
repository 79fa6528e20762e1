package org.convoca.signature.own;

import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Service;

/** Takes a signature back, or forgets who signed. Asking twice is safe. */
@Service
class Leaving {

    private final Holders holders;
    private final Signatures signatures;
    private final ContactChanges changes;
    private final Proposals proposals;
    private final SigningProperties properties;
    private final OwnLog log;

    Leaving(
            Holders holders,
            Signatures signatures,
            ContactChanges changes,
            Proposals proposals,
            SigningProperties properties,
            OwnLog log) {
        this.holders = holders;
        this.signatures = signatures;
        this.changes = changes;
        this.proposals = proposals;
        this.properties = properties;
        this.log = log;
    }

    void withdraw(Caller caller, UUID id) {
        var held = holders.find(caller, id).state();
        signatures.change(held.id(), this::withdrawn);
        changes.dropAll(held.id());
        proposals.drop(held.id());
    }

    private Step<Boolean> withdrawn(Signature signature) {
        return switch (signature) {
            case Signature.Standing standing -> {
                var now = log.now();
                var withdrawn = standing.withdraw(now, now.plus(properties.contactKeptAfterExit()));
                yield Step.move(
                        withdrawn,
                        true,
                        log.entry(withdrawn, OwnLog.WITHDRAWN, Map.of()),
                        n -> new SignatureWithdrawn(n, withdrawn.facts()));
            }
            case Signature.Withdrawn _ -> Step.stay(false);
            case Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _ ->
                throw Holders.conflict("This signature does not stand; there is nothing to take back.");
        };
    }

    /** The organisation stays on the roll; nobody but a coordinator can change anything about it from then on. */
    void erase(Caller caller, UUID id) {
        var held = holders.find(caller, id).state();
        signatures.change(held.id(), this::erased);
        changes.dropAll(held.id());
    }

    private Step<Boolean> erased(Signature signature) {
        var next = switch (signature) {
            case Signature.Published published -> published.withoutContact();
            case Signature.Ended ended -> ended.withoutContact();
            case Signature.AwaitingConfirmation _,
                    Signature.AwaitingReview _,
                    Signature.Disowned _,
                    Signature.Expired _,
                    Signature.Invalidated _ ->
                throw Holders.conflict(
                        "A signature that still waits needs somebody to write to. Take it back instead.");
        };
        return Step.move(
                next,
                true,
                log.entry(next, OwnLog.CONTACT_ERASED, Map.of()),
                n -> new SignatureContactErased(n, next.facts()));
    }
}
