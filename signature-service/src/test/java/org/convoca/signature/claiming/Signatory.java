package org.convoca.signature.claiming;

import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.Signature;
import org.convoca.signature.signing.SignatureId;
import org.convoca.signature.signing.Signatures;

/** An imported signatory on the roll of a call. */
record Signatory(String call, SignatureId id) {

    private static final Instant IMPORTED = Instant.parse("2020-09-10T12:00:00Z");

    /** With a website, whose domain may be a claimant's mail domain too. */
    static Signatory importedTo(Signatures signatures, String call) {
        var organisation = new Organisation(
                "Asociación Vecinal La Ribera",
                Map.of(),
                "AVR",
                "https://www.example.org/ribera",
                "AR",
                Region.AMERICAS,
                "AVR Asociación Vecinal La Ribera");
        var published = Signature.imported(SignatureId.random(), new CallSlug(call), organisation, "es", IMPORTED);
        signatures.insert(published, n -> new SignaturePublished(n, published.facts()));
        return new Signatory(call, published.id());
    }

    String path() {
        return "/api/v1/calls/" + call + "/signatures/" + id;
    }
}
