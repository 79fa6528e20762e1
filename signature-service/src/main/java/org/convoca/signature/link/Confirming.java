package org.convoca.signature.link;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.convoca.contracts.call.ReviewPolicy;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.signature.call.Call;
import org.convoca.signature.call.Calls;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.SigningProperties;
import org.convoca.signature.signing.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Confirms signatures. The first confirmed takes the organisation's place on the roll; the unique index decides which one that is. */
@Service
class Confirming {

    private static final Logger log = LoggerFactory.getLogger(Confirming.class);

    private final Links links;
    private final Calls calls;
    private final Signatures signatures;
    private final LateConfirmations late;
    private final SigningProperties properties;
    private final Clock clock;

    Confirming(
            Links links,
            Calls calls,
            Signatures signatures,
            LateConfirmations late,
            SigningProperties properties,
            Clock clock) {
        this.late = late;
        this.links = links;
        this.calls = calls;
        this.signatures = signatures;
        this.properties = properties;
        this.clock = clock;
    }

    /** Follows a confirmation link; asking again is safe. Empty for a forged token and for one of another purpose. */
    Optional<Confirmation> confirm(String token) {
        return links.find(LinkPurpose.CONFIRM, token).map(this::confirm);
    }

    private Confirmation confirm(Links.Link link) {
        while (true) {
            try {
                return signatures.change(link.signature(), signature -> step(signature, link));
            } catch (DuplicateKeyException e) {
                // The organisation has a place on the roll already. Should its holder leave just now, we try again.
                var ended = endAsDuplicate(link.signature());
                if (ended.isPresent()) {
                    return ended.get();
                }
            }
        }
    }

    private Step<Confirmation> step(Signature signature, Links.Link link) {
        return switch (signature) {
            case Signature.AwaitingConfirmation awaiting -> confirm(awaiting, link);
            case Signature.AwaitingReview _, Signature.Published _ ->
                Step.stay(new Confirmation.AlreadyConfirmed(signature));
            case Signature.Duplicate _ -> Step.stay(new Confirmation.Duplicate(signature));
            case Signature.Expired _ -> Step.stay(new Confirmation.Expired(signature));
            case Signature.Disowned _, Signature.Rejected _, Signature.Invalidated _, Signature.Withdrawn _ ->
                Step.stay(new Confirmation.Gone(signature));
        };
    }

    private Step<Confirmation> confirm(Signature.AwaitingConfirmation awaiting, Links.Link link) {
        var now = now();
        if (awaiting.isExpired(now) || link.isExpired(now)) {
            return Step.stay(new Confirmation.Expired(awaiting));
        }
        var call = calls.find(awaiting.submission().call()).orElseThrow().state();
        if (!call.isConfirmable()) {
            return Step.stay(new Confirmation.CallNotOpen(awaiting));
        }
        return confirm(awaiting, call, now);
    }

    private Step<Confirmation> confirm(Signature.AwaitingConfirmation awaiting, Call call, Instant now) {
        if (call.content().review() == ReviewPolicy.BEFORE || !late.takesEffect(awaiting, now)) {
            var confirmed = awaiting.confirm(now);
            return Step.move(
                    confirmed,
                    new Confirmation.AwaitingReview(confirmed),
                    n -> new SignatureConfirmed(n, confirmed.facts()));
        }
        var published = awaiting.publish(now);
        return Step.move(
                published,
                new Confirmation.Published(published),
                n -> new SignatureConfirmed(n, published.facts()),
                n -> new SignaturePublished(n, published.facts()));
    }

    /** Empty when nobody holds the organisation's place any more. */
    private Optional<Confirmation> endAsDuplicate(SignatureId id) {
        return signatures.change(id, signature -> {
            if (!(signature instanceof Signature.AwaitingConfirmation awaiting)) {
                return Step.stay(Optional.empty());
            }
            var holder = signatures.holders(awaiting.submission().rollKeys()).stream()
                    .findFirst();
            if (holder.isEmpty()) {
                return Step.stay(Optional.empty());
            }
            var duplicate =
                    awaiting.duplicateOf(holder.get().state().id(), now().plus(properties.contactKeptAfterExit()));
            log.info("signature {} is a duplicate of {}", id, duplicate.first());
            return Step.<Optional<Confirmation>>move(
                    duplicate,
                    Optional.of(new Confirmation.Duplicate(duplicate)),
                    n -> new SignatureDuplicate(n, duplicate.facts()));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
