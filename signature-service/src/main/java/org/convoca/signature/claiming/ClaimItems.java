package org.convoca.signature.claiming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.dossier.Evidence;
import org.convoca.signature.dossier.EvidenceKind;
import org.convoca.signature.hint.Hint;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.convoca.signature.waiting.WaitingView;
import org.springframework.stereotype.Component;

/** Claims as coordinators see them, in the shape of all that waits: each with whoever claims the same. */
@Component
class ClaimItems {

    private final Claims claims;
    private final Claimants claimants;
    private final Signatures signatures;

    ClaimItems(Claims claims, Claimants claimants, Signatures signatures) {
        this.claims = claims;
        this.claimants = claimants;
        this.signatures = signatures;
    }

    /** In their order; the signatories and the rivals of all of them are read in one query each. */
    List<WaitingView> of(List<Stored<Claim>> stored) {
        var ids = stored.stream().map(one -> signature(one.state())).distinct().toList();
        var signatories =
                signatures.find(ids).stream().map(Stored::state).collect(toMap(Signature::id, signature -> signature));
        var rivals = claims.waitingFor(ids).stream().map(Stored::state).collect(groupingBy(ClaimItems::signature));
        return stored.stream()
                .map(one -> {
                    var id = signature(one.state());
                    return of(one, Objects.requireNonNull(signatories.get(id)), rivals.getOrDefault(id, List.of()));
                })
                .toList();
    }

    private static SignatureId signature(Claim claim) {
        return claim.application().signature();
    }

    private WaitingView of(Stored<Claim> stored, Signature signatory, List<Claim> sameSignatory) {
        var claim = stored.state();
        var application = claim.application();
        var organisation = signatory.submission().organisation();
        var dossier = dossier(claim);
        return new WaitingView(
                "claim",
                claim.id().value(),
                application.call().value(),
                organisation.name(),
                organisation.acronym(),
                application.territory(),
                application.region().code(),
                application.locale(),
                since(claim),
                hints(claim, dossier, signatory, sameSignatory),
                dossier.evidence().stream().map(item -> evidence(claim, item)).toList(),
                missing(dossier),
                dossier.hasEvidence() || !dossier.approvals().isEmpty() ? "nothing" : "evidence",
                dossier.approvals(),
                dossier.settled(),
                dossier.assignee(),
                List.of(),
                List.of(),
                stored.version());
    }

    static Dossier dossier(Claim claim) {
        return claim instanceof Claim.AwaitingReview waiting ? waiting.review() : Dossier.EMPTY;
    }

    private static Instant since(Claim claim) {
        return claim instanceof Claim.AwaitingReview waiting
                ? waiting.waitingSince()
                : claim.application().receivedAt();
    }

    private static List<Hint> hints(Claim claim, Dossier dossier, Signature signatory, List<Claim> sameSignatory) {
        var hints = new ArrayList<Hint>();
        if (!(signatory instanceof Signature.Published)) {
            hints.add(new Hint("not-on-the-roll", Map.of(), null));
        } else if (hasAnotherContact(signatory, claim)) {
            hints.add(new Hint("has-contact", Map.of(), null));
        }
        if (dossier.mail() != null) {
            hints.add(new Hint(dossier.mail().code(), Map.of(), null));
        }
        sameSignatory.stream()
                .filter(other -> !other.id().equals(claim.id()))
                .forEach(other ->
                        hints.add(new Hint("rival-claim", Map.of(), other.id().value())));
        return hints;
    }

    private static boolean hasAnotherContact(Signature signatory, Claim claim) {
        var standing = signatory.contact();
        var claimant = claim.contact();
        return standing != null && (claimant == null || !standing.lookup().equals(claimant.lookup()));
    }

    private static List<EvidenceKind> missing(Dossier dossier) {
        var missing = EnumSet.allOf(EvidenceKind.class);
        dossier.evidence().stream().map(Evidence::kind).forEach(missing::remove);
        return List.copyOf(missing);
    }

    private WaitingView.EvidenceView evidence(Claim claim, Evidence item) {
        var note = item.note() == null
                ? null
                : claimants.words(claim.id(), item.note()).orElse(null);
        return new WaitingView.EvidenceView(item.kind(), item.at(), item.by(), item.url(), note, item.ref());
    }
}
