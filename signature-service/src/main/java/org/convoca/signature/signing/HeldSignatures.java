package org.convoca.signature.signing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.text.EmailAddress;
import org.convoca.signature.call.CallSlug;
import org.springframework.stereotype.Component;

/** Whoever signed is told for which organisations, and under which name. */
@Component
class HeldSignatures implements HeldSource {

    private final Signatures signatures;
    private final Contacts contacts;

    HeldSignatures(Signatures signatures, Contacts contacts) {
        this.signatures = signatures;
        this.contacts = contacts;
    }

    @Override
    public List<Held> heldAbout(CallSlug call, EmailAddress address) {
        return signatures.signedBy(contacts.lookup(call, address)).stream()
                .map(stored -> held(stored.state()))
                .toList();
    }

    private Held held(Signature signature) {
        var submission = signature.submission();
        var person = contacts.open(signature.id(), Objects.requireNonNull(signature.contact()));
        return new Held(
                "signature",
                signature.id().toString(),
                signature.status().code(),
                submission.receivedAt(),
                Map.of(
                        "name", person.name().value(),
                        "email", person.address().value()),
                Map.of(
                        "organisation", submission.organisation().name(),
                        "call", submission.call().value(),
                        "language", submission.locale()));
    }
}
