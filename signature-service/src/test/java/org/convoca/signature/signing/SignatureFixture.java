package org.convoca.signature.signing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.TextReference;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.dossier.Dossier;
import org.jspecify.annotations.Nullable;

/** A signature as it is received, unless a test says otherwise. */
final class SignatureFixture {

    static final Instant RECEIVED = Instant.parse("2020-09-10T12:00:00Z");
    static final Duration WEEK = Duration.ofDays(7);

    private String name = "Asociación Vecinal La Ribera";
    private @Nullable String acronym = "AVR";
    private String lookup = "0123";

    private SignatureFixture() {}

    static SignatureFixture aSignature() {
        return new SignatureFixture();
    }

    SignatureFixture by(String organisation, @Nullable String itsAcronym) {
        name = organisation;
        acronym = itsAcronym;
        return this;
    }

    SignatureFixture from(String contactLookup) {
        lookup = contactLookup;
        return this;
    }

    Organisation organisation() {
        return Organisation.of(name, acronym, null, "AR", Region.AMERICAS);
    }

    Signature.AwaitingConfirmation awaitingConfirmation() {
        var submission = new Submission(
                SignatureId.random(),
                new CallSlug("semana"),
                SignatureOrigin.WEB,
                organisation(),
                "es",
                new TextReference("es", 1, "0".repeat(64)),
                RECEIVED);
        return Signature.received(
                submission, new Contact(new SealedFields("key", Map.of()), lookup), WEEK, Dossier.EMPTY);
    }
}
