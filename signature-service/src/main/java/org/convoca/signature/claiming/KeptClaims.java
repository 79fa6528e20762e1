package org.convoca.signature.claiming;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.register.Kept;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.stereotype.Component;

/** Claims in digests and among the decisions that coordinators look back on: each under the name of the signatory that is claimed. */
@Component
class KeptClaims implements Kept {

    private final Claims claims;
    private final Signatures signatures;

    KeptClaims(Claims claims, Signatures signatures) {
        this.claims = claims;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public DecisionLog log() {
        return claims.log();
    }

    @Override
    public List<Outline> outlines(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = claims.find(ids.stream().map(ClaimId::new).toList()).stream()
                .map(Stored::state)
                .toList();
        var names = names(
                found.stream().map(claim -> claim.application().signature()).toList());
        return found.stream()
                .flatMap(claim ->
                        Optional.ofNullable(names.get(claim.application().signature()))
                                .map(name -> outline(claim, name))
                                .stream())
                .toList();
    }

    private Map<SignatureId, String> names(List<SignatureId> signatories) {
        return signatories.isEmpty()
                ? Map.of()
                : signatures.find(signatories.stream().distinct().toList()).stream()
                        .map(Stored::state)
                        .collect(toMap(
                                signature -> signature.id(),
                                signature ->
                                        signature.submission().organisation().name()));
    }

    private Outline outline(Claim claim, String name) {
        var application = claim.application();
        var waiting = claim instanceof Claim.AwaitingReview awaiting ? awaiting : null;
        return new Outline(
                claim.id().value(),
                kind(),
                name,
                application.territory(),
                application.call().value(),
                waiting == null ? null : waiting.waitingSince(),
                waiting != null && waiting.review().settled() == null);
    }
}
