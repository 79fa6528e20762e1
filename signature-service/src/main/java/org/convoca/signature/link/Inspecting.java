package org.convoca.signature.link;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.Signatures;
import org.springframework.stereotype.Service;

/** Tells what a link would do, and changes nothing. */
@Service
class Inspecting {

    private final Links links;
    private final Signatures signatures;
    private final LinkViews views;
    private final Clock clock;

    Inspecting(Links links, Signatures signatures, LinkViews views, Clock clock) {
        this.links = links;
        this.signatures = signatures;
        this.views = views;
        this.clock = clock;
    }

    /** Empty for a forged token and for one of another purpose. */
    Optional<LinkViews.Inspection> inspect(LinkPurpose purpose, String token) {
        var link = links.find(purpose, token);
        return link.flatMap(found -> signatures.find(found.signature()))
                .map(stored -> inspect(purpose, link.get(), stored.state()));
    }

    private LinkViews.Inspection inspect(LinkPurpose purpose, Links.Link link, Signature signature) {
        return views.inspection(purpose, state(purpose, link, signature), signature, link.expiresAt());
    }

    private String state(LinkPurpose purpose, Links.Link link, Signature signature) {
        var now = clock.instant();
        if (!waits(purpose, signature) || !link.isOf(signature)) {
            return signature instanceof Signature.Expired ? "expired" : "used";
        }
        return link.isExpired(now) || isExpired(signature, now) ? "expired" : "valid";
    }

    private static boolean waits(LinkPurpose purpose, Signature signature) {
        return switch (purpose) {
            case CONFIRM, DISOWN -> signature instanceof Signature.AwaitingConfirmation;
            case WITHDRAW -> signature instanceof Signature.Standing;
        };
    }

    private static boolean isExpired(Signature signature, Instant now) {
        return signature instanceof Signature.AwaitingConfirmation awaiting && awaiting.isExpired(now);
    }
}
