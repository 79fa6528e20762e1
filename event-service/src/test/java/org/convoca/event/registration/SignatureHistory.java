package org.convoca.event.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.signature.OrganisationFacts;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureClaimed;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureContactChanged;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.signature.TextReference;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.event.Received;

/** What happens to a signature, one fact after the other; each is a minute after the one before. */
public final class SignatureHistory {

    static final Instant START = Instant.parse("2020-08-01T10:00:00Z");

    private final UUID signature;
    private final List<Received<SignatureEvent>> events = new ArrayList<>();
    private String territory = "AR";
    private Region region = Region.AMERICAS;
    private boolean contact = true;
    private String call = "anti-imperialist-week";
    private String name = "Asociación Vecinal La Ribera";

    private SignatureHistory(UUID signature) {
        this.signature = signature;
    }

    public static SignatureHistory aSignature() {
        return new SignatureHistory(UUID.randomUUID());
    }

    public UUID id() {
        return signature;
    }

    public UUID registrationId() {
        return registration().value();
    }

    RegistrationId registration() {
        return RegistrationId.ofSignature(signature);
    }

    public List<Received<SignatureEvent>> events() {
        return List.copyOf(events);
    }

    /** From now on there is nobody to write to. */
    public SignatureHistory withoutContact() {
        contact = false;
        return this;
    }

    SignatureHistory withContact() {
        contact = true;
        return this;
    }

    public SignatureHistory of(String slug) {
        call = slug;
        return this;
    }

    SignatureHistory received() {
        return with(new SignatureReceived(next(), facts(SignatureStatus.AWAITING_CONFIRMATION)));
    }

    SignatureHistory confirmed() {
        return with(new SignatureConfirmed(next(), facts(SignatureStatus.AWAITING_REVIEW)));
    }

    public SignatureHistory published() {
        return with(new SignaturePublished(next(), facts(SignatureStatus.PUBLISHED)));
    }

    /** Received, confirmed, published. */
    public SignatureHistory onTheRoll() {
        return received().confirmed().published();
    }

    SignatureHistory renamed(String to) {
        name = to;
        return with(new SignatureAmended(next(), facts(SignatureStatus.PUBLISHED)));
    }

    SignatureHistory moved(String to, Region where) {
        territory = to;
        region = where;
        return with(new SignatureAmended(next(), facts(SignatureStatus.PUBLISHED)));
    }

    SignatureHistory repeated() {
        return with(new SignatureRepeated(next(), facts(SignatureStatus.PUBLISHED)));
    }

    SignatureHistory linkRequested() {
        return with(new SignatureLinkRequested(next(), facts(SignatureStatus.PUBLISHED)));
    }

    /** Somebody becomes its contact. */
    public SignatureHistory claimed() {
        contact = true;
        return with(new SignatureClaimed(next(), facts(SignatureStatus.PUBLISHED)));
    }

    /** Somebody else becomes its contact. */
    SignatureHistory handedOver() {
        return with(new SignatureContactChanged(next(), facts(SignatureStatus.PUBLISHED)));
    }

    public SignatureHistory withdrawn() {
        return with(new SignatureWithdrawn(next(), facts(SignatureStatus.WITHDRAWN)));
    }

    SignatureHistory invalidated() {
        return with(new SignatureInvalidated(next(), facts(SignatureStatus.INVALIDATED)));
    }

    SignatureHistory contactErased(SignatureStatus in) {
        return with(new SignatureContactErased(next(), facts(in)));
    }

    private SignatureHistory with(SignatureEvent event) {
        var time = START.plus(Duration.ofMinutes(event.sequence()));
        events.add(new Received<>(signature + "." + event.sequence(), time, event));
        return this;
    }

    private long next() {
        return events.size() + 1L;
    }

    private SignatureFacts facts(SignatureStatus status) {
        var organisation = new OrganisationFacts(name, Map.of(), null, "https://ribera.example.org");
        return new SignatureFacts(
                signature,
                call,
                status,
                SignatureOrigin.WEB,
                territory,
                region,
                "es",
                new TextReference("es", 1, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"),
                contact,
                null,
                status == SignatureStatus.PUBLISHED ? organisation : null);
    }
}
