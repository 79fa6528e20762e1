package org.convoca.signature.inquiry;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.convoca.contracts.signature.SignatureAnswered;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.token.LinkGrant;
import org.convoca.platform.token.LinkTokens;
import org.convoca.signature.authority.Reviewer;
import org.convoca.signature.dossier.Vouching;
import org.convoca.signature.link.InquiryLink;
import org.convoca.signature.signing.SealedWords;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.signing.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes answers by mailed links: each once, as long as the signature waits. */
@Service
class Answers {

    private static final int LONGEST_ANSWER = 2000;

    private final LinkTokens tokens;
    private final Signatures signatures;
    private final SealedWords words;
    private final Desk desk;
    private final Clock clock;

    Answers(LinkTokens tokens, Signatures signatures, SealedWords words, Desk desk, Clock clock) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.words = words;
        this.desk = desk;
        this.clock = clock;
    }

    /** What a link is about. */
    record Followed(LinkGrant grant, InquiryLink link) {}

    /** The link of that token, expired or not; empty for a forged token and for another purpose. */
    Optional<Followed> find(String purpose, String token) {
        return tokens.find(token, purpose)
                .flatMap(grant -> InquiryLink.parse(grant.subject()).map(link -> new Followed(grant, link)));
    }

    boolean isExpired(Followed followed) {
        return !clock.instant().isBefore(followed.grant().expiresAt());
    }

    /** Keeps the contact's words; false when there is nothing to answer any more. */
    boolean answer(Followed followed, @Nullable String typed) {
        var text = Refusals.required("/text", typed, LONGEST_ANSWER);
        var inquiry = followed.link().inquiry();
        return !isExpired(followed)
                && change(
                        followed.link().signature(),
                        awaiting -> awaiting.dossier()
                                .question(inquiry)
                                .filter(question -> !question.isAnswered())
                                .map(_ -> answered(awaiting, inquiry, text))
                                .orElseGet(() -> Step.stay(false)));
    }

    private Step<Boolean> answered(Signature.AwaitingReview awaiting, UUID inquiry, String text) {
        var sealed = words.seal(awaiting.id(), text);
        var answered = awaiting.with(awaiting.dossier().answer(inquiry, sealed, desk.now()));
        return Step.move(
                answered,
                true,
                Reviewer.entry(
                        null,
                        awaiting.submission(),
                        desk.now(),
                        "answered",
                        null,
                        Map.of("inquiry", inquiry.toString())),
                n -> new SignatureAnswered(n, answered.facts(), inquiry));
    }

    /** Whether whoever was asked to vouch still stands on the roll. */
    boolean isOnTheRoll(Vouching vouching) {
        return signatures
                .find(new SignatureId(vouching.voucher()))
                .map(Stored::state)
                .filter(Signature.Published.class::isInstance)
                .isPresent();
    }

    /** Keeps what another signatory says; false when there is nothing to say any more, or it has left the roll. */
    boolean vouch(Followed followed, boolean stands) {
        var inquiry = followed.link().inquiry();
        return !isExpired(followed)
                && change(
                        followed.link().signature(),
                        awaiting -> awaiting.dossier()
                                .vouching(inquiry)
                                .filter(vouching -> !vouching.isAnswered() && isOnTheRoll(vouching))
                                .map(vouching -> Step.move(
                                        awaiting.with(awaiting.dossier().answer(vouching, stands, desk.now())),
                                        true,
                                        Reviewer.entry(
                                                null,
                                                awaiting.submission(),
                                                desk.now(),
                                                stands ? "vouched" : "not-vouched",
                                                null,
                                                Map.of(
                                                        "voucher",
                                                        vouching.voucher().toString()))))
                                .orElseGet(() -> Step.stay(false)));
    }

    private boolean change(SignatureId id, Function<Signature.AwaitingReview, Step<Boolean>> change) {
        try {
            return signatures.change(
                    id,
                    signature -> signature instanceof Signature.AwaitingReview awaiting
                            ? change.apply(awaiting)
                            : Step.stay(false));
        } catch (NoSuchElementException e) {
            return false;
        }
    }
}
