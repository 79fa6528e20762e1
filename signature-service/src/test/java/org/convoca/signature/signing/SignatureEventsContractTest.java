package org.convoca.signature.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convoca.signature.signing.SignatureFixture.RECEIVED;
import static org.convoca.signature.signing.SignatureFixture.aSignature;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureAnswered;
import org.convoca.contracts.signature.SignatureClaimed;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureContactChangeRequested;
import org.convoca.contracts.signature.SignatureContactChanged;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureDisowned;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.contracts.signature.SignatureHandedOn;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureQuestioned;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureTextConfirmationRequested;
import org.convoca.contracts.signature.SignatureTextConfirmed;
import org.convoca.contracts.signature.SignatureVouchRequested;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.convoca.signature.call.CallSlug;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the states tell fits the published language. */
class SignatureEventsContractTest {

    private static final Instant LATER = RECEIVED.plusSeconds(3600);
    private static final EventSchemas SCHEMAS = EventSchemas.ofProducers();

    static List<Event> events() {
        var awaiting = aSignature().awaitingConfirmation();
        var review = awaiting.confirm(LATER);
        var published = awaiting.publish(LATER);
        var network = Organisation.of("Red", null, null, null, Region.INTERNATIONAL);
        var imported = Signature.imported(SignatureId.random(), new CallSlug("semana"), network, "es", LATER);
        var withdrawn = published.withdraw(LATER, LATER);
        return List.of(
                new SignatureReceived(1, awaiting.facts()),
                new SignatureConfirmed(2, review.facts()),
                new SignatureConfirmed(2, published.facts()),
                new SignaturePublished(3, published.facts()),
                new SignaturePublished(1, imported.facts()),
                new SignatureRepeated(4, published.repeat(LATER).facts()),
                new SignatureRepeated(3, review.repeat(LATER).facts()),
                new SignatureLinkRequested(5, published.facts()),
                new SignatureAmended(2, imported.amend(network).facts()),
                new SignatureDuplicate(
                        2, awaiting.duplicateOf(SignatureId.random(), LATER).facts()),
                new SignatureRejected(3, review.reject("no", LATER, LATER).facts()),
                new SignatureDisowned(2, awaiting.disown(LATER).facts()),
                new SignatureWithdrawn(4, withdrawn.facts()),
                new SignatureInvalidated(4, published.invalidate("no", LATER).facts()),
                new SignatureExpired(2, awaiting.expire().facts()),
                new SignatureContactErased(5, withdrawn.withoutContact().facts()),
                new SignatureClaimed(
                        2, imported.claimedBy(awaiting.contact(), "pt").facts()),
                new SignatureQuestioned(3, review.facts(), UUID.randomUUID()),
                new SignatureAnswered(4, review.facts(), UUID.randomUUID()),
                new SignatureHandedOn(5, review.facts(), UUID.randomUUID()),
                new SignatureVouchRequested(6, published.facts(), UUID.randomUUID(), UUID.randomUUID()),
                new SignatureTextConfirmationRequested(7, published.facts()),
                new SignatureTextConfirmed(8, published.facts()),
                new SignatureContactChangeRequested(9, published.facts(), UUID.randomUUID()),
                new SignatureContactChanged(10, published.facts()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void fitsItsSchema(Event event) {
        assertThat(SCHEMAS.errors(event)).isEmpty();
    }

    @Test
    void coversTheWholeFamily() {
        assertThat(events().stream().<Class<?>>map(Event::getClass).distinct())
                .containsExactlyInAnyOrder(SignatureEvent.class.getPermittedSubclasses());
    }
}
