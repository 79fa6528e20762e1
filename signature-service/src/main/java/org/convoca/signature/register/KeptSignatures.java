package org.convoca.signature.register;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.convoca.platform.outbox.DecisionLog;
import org.convoca.platform.outbox.Stored;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;
import org.springframework.stereotype.Component;

@Component
class KeptSignatures implements Kept {

    private final Signatures signatures;

    KeptSignatures(Signatures signatures) {
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return "signature";
    }

    @Override
    public DecisionLog log() {
        return signatures.log();
    }

    @Override
    public List<Outline> outlines(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : signatures.find(ids.stream().map(SignatureId::new).toList()).stream()
                        .map(Stored::state)
                        .map(this::outline)
                        .toList();
    }

    private Outline outline(Signature signature) {
        var submission = signature.submission();
        var waiting = signature instanceof Signature.AwaitingReview awaiting ? awaiting : null;
        return new Outline(
                signature.id().value(),
                kind(),
                submission.organisation().name(),
                submission.organisation().territory(),
                submission.call().value(),
                waiting == null ? null : waiting.confirmedAt(),
                waiting != null && waiting.dossier().settled() == null);
    }
}
