package org.convoca.signature.link;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureDisowned;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Service;

/** "It was not me": ends a signature that somebody else made with this address, and erases the address. */
@Service
class Disowning {

    private final Links links;
    private final Signatures signatures;
    private final Clock clock;

    Disowning(Links links, Signatures signatures, Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.clock = clock;
    }

    /** What became of an attempt to disown. */
    sealed interface Result {
        Signature signature();

        record Disowned(Signature signature) implements Result {}

        record AlreadyDisowned(Signature signature) implements Result {}

        /** It was confirmed, or has ended in another way; the withdrawal link of a later mail takes it back. */
        record Gone(Signature signature) implements Result {}
    }

    /** Follows the link; asking again is safe. Empty for a forged token and for one of another purpose. */
    Optional<Result> disown(String token) {
        return links.find(LinkPurpose.DISOWN, token)
                .map(link -> signatures.change(link.signature(), signature -> step(signature, link)));
    }

    private Step<Result> step(Signature signature, Links.Link link) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (signature) {
            case Signature.AwaitingConfirmation awaiting
            when !link.isExpired(now) -> {
                var disowned = awaiting.disown(now);
                yield Step.move(
                        disowned, new Result.Disowned(disowned), n -> new SignatureDisowned(n, disowned.facts()));
            }
            case Signature.Disowned _ -> Step.stay(new Result.AlreadyDisowned(signature));
            case Signature.AwaitingConfirmation _,
                    Signature.AwaitingReview _,
                    Signature.Published _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _,
                    Signature.Withdrawn _ -> Step.stay(new Result.Gone(signature));
        };
    }
}
