package org.convoca.signature.waiting;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.dossier.Question;
import org.convoca.signature.dossier.Vouching;
import org.convoca.signature.hint.Hint;
import org.convoca.signature.hint.Hints;
import org.convoca.signature.signing.SealedWords;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows signatures to coordinators. */
@Component
class WaitingViews {

    private final Hints hints;
    private final SealedWords words;

    WaitingViews(Hints hints, SealedWords words) {
        this.hints = hints;
        this.words = words;
    }

    List<WaitingView> of(List<Stored<Signature>> stored) {
        var waiting = stored.stream()
                .map(Stored::state)
                .filter(Signature.AwaitingReview.class::isInstance)
                .map(Signature.AwaitingReview.class::cast)
                .toList();
        var found = hints.of(waiting);
        return stored.stream()
                .map(one -> of(one, requireNonNullElse(found.get(one.state().id()), List.of())))
                .toList();
    }

    private WaitingView of(Stored<Signature> stored, List<Hint> found) {
        var signature = stored.state();
        var submission = signature.submission();
        var organisation = submission.organisation();
        var dossier = signature.dossier();
        return new WaitingView(
                "signature",
                signature.id().value(),
                submission.call().value(),
                organisation.name(),
                organisation.acronym(),
                organisation.territory(),
                organisation.region().code(),
                submission.locale(),
                since(signature),
                found,
                dossier.evidence().stream()
                        .map(evidence -> view(signature.id(), evidence))
                        .toList(),
                missing(dossier),
                dossier.hasEvidence() || !dossier.approvals().isEmpty() ? "nothing" : "evidence",
                dossier.approvals(),
                dossier.settled(),
                dossier.assignee(),
                dossier.questions().stream()
                        .map(question -> view(signature.id(), question))
                        .toList(),
                dossier.vouchings().stream().map(WaitingViews::view).toList(),
                stored.version());
    }

    private static Instant since(Signature signature) {
        return signature instanceof Signature.AwaitingReview awaiting
                ? awaiting.confirmedAt()
                : signature.submission().receivedAt();
    }

    private static List<EvidenceKind> missing(Dossier dossier) {
        var missing = EnumSet.allOf(EvidenceKind.class);
        dossier.evidence().stream().map(Evidence::kind).forEach(missing::remove);
        return List.copyOf(missing);
    }

    private WaitingView.EvidenceView view(SignatureId id, Evidence evidence) {
        return new WaitingView.EvidenceView(
                evidence.kind(),
                evidence.at(),
                evidence.by(),
                evidence.url(),
                open(id, evidence.note()),
                evidence.ref());
    }

    private WaitingView.QuestionView view(SignatureId id, Question question) {
        return new WaitingView.QuestionView(
                question.id(),
                open(id, question.text()),
                question.askedAt(),
                question.by(),
                open(id, question.answer()),
                question.answeredAt());
    }

    private static WaitingView.VouchingView view(Vouching vouching) {
        return new WaitingView.VouchingView(
                vouching.id(),
                vouching.voucher(),
                vouching.by(),
                vouching.askedAt(),
                vouching.stands(),
                vouching.answeredAt());
    }

    private @Nullable String open(SignatureId id, @Nullable SealedFields sealed) {
        return sealed == null ? null : words.open(id, sealed).orElse(null);
    }
}
