package org.convoca.signature.link;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.springframework.stereotype.Service;

/** Takes a confirmed signature back, whether it is on the roll yet or not. */
@Service
class Withdrawing {

    private final Links links;
    private final Signatures signatures;
    private final SigningProperties properties;
    private final Clock clock;

    Withdrawing(Links links, Signatures signatures, SigningProperties properties, Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.properties = properties;
        this.clock = clock;
    }

    /** What became of an attempt to withdraw. */
    sealed interface Result {
        Signature signature();

        record Withdrawn(Signature signature) implements Result {}

        record AlreadyWithdrawn(Signature signature) implements Result {}

        /** The signature has ended in another way, the link is too old, or was mailed to an earlier contact. */
        record Gone(Signature signature) implements Result {}
    }

    /** Follows the link; asking again is safe. Empty for a forged token and for one of another purpose. */
    Optional<Result> withdraw(String token) {
        return links.find(LinkPurpose.WITHDRAW, token)
                .map(link -> signatures.change(link.signature(), signature -> step(signature, link)));
    }

    private Step<Result> step(Signature signature, Links.Link link) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return switch (signature) {
            case Signature.Standing standing
            when !link.isExpired(now) && link.isOf(standing) -> {
                var withdrawn = standing.withdraw(now, now.plus(properties.contactKeptAfterExit()));
                yield Step.move(
                        withdrawn, new Result.Withdrawn(withdrawn), n -> new SignatureWithdrawn(n, withdrawn.facts()));
            }
            case Signature.Withdrawn _ -> Step.stay(new Result.AlreadyWithdrawn(signature));
            case Signature.Standing _,
                    Signature.AwaitingConfirmation _,
                    Signature.Disowned _,
                    Signature.Duplicate _,
                    Signature.Expired _,
                    Signature.Rejected _,
                    Signature.Invalidated _ -> Step.stay(new Result.Gone(signature));
        };
    }
}
