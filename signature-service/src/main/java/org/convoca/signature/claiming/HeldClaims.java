package org.convoca.signature.claiming;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Contacts;
import org.convoca.signature.signing.Held;
import org.convoca.signature.signing.HeldSource;
import org.springframework.stereotype.Component;

/** Whoever claimed a signatory is told which, and what they wrote. */
@Component
class HeldClaims implements HeldSource {

    private final Claims claims;
    private final Claimants claimants;
    private final Contacts contacts;

    HeldClaims(Claims claims, Claimants claimants, Contacts contacts) {
        this.claims = claims;
        this.claimants = claimants;
        this.contacts = contacts;
    }

    @Override
    public List<Held> heldAbout(CallSlug call, EmailAddress address) {
        return claims.claimedBy(contacts.lookup(call, address)).stream()
                .map(stored -> held(stored.state()))
                .toList();
    }

    private Held held(Claim claim) {
        var application = claim.application();
        var person = claimants.open(claim.id(), Objects.requireNonNull(claim.contact()));
        var personal = new HashMap<>(Map.of(
                "name", person.name().value(),
                "email", person.address().value()));
        if (person.message() != null) {
            personal.put("message", person.message());
        }
        return new Held(
                "claim",
                claim.id().toString(),
                claim.status().code(),
                application.receivedAt(),
                personal,
                Map.of(
                        "signature", application.signature().toString(),
                        "call", application.call().value(),
                        "language", application.locale()));
    }
}
