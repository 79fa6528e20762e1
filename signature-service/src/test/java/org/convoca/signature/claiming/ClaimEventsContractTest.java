package org.convoca.signature.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.claim.ClaimAccepted;
import org.convoca.contracts.claim.ClaimConfirmed;
import org.convoca.contracts.claim.ClaimDisowned;
import org.convoca.contracts.claim.ClaimEvent;
import org.convoca.contracts.claim.ClaimExpired;
import org.convoca.contracts.claim.ClaimHandedOn;
import org.convoca.contracts.claim.ClaimReceived;
import org.convoca.contracts.claim.ClaimRejected;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.territory.Region;
import org.convoca.platform.sealing.SealedFields;
import org.convoca.signature.call.CallSlug;
import org.convoca.signature.dossier.Dossier;
import org.convoca.signature.signing.Contact;
import org.convoca.signature.signing.SignatureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the states of a claim tell fits the published language. */
class ClaimEventsContractTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T12:00:00Z");
    private static final Instant LATER = RECEIVED.plusSeconds(3600);
    private static final EventSchemas SCHEMAS = EventSchemas.ofProducers();

    private static Claim.AwaitingConfirmation received() {
        var application = new Application(
                ClaimId.random(),
                SignatureId.random(),
                new CallSlug("semana"),
                "AR",
                Region.AMERICAS,
                "es",
                "https://example.org/quienes-somos",
                RECEIVED);
        var sealed = new SealedFields("key", Map.of("name", "x", "email", "x", "message", "x"));
        return Claim.received(application, new Contact(sealed, "0123"), Duration.ofDays(7), Dossier.EMPTY);
    }

    static List<Event> events() {
        var received = received();
        var waiting = received.confirm(LATER);
        return List.of(
                new ClaimReceived(1, received.facts()),
                new ClaimConfirmed(2, waiting.facts()),
                new ClaimHandedOn(3, waiting.facts(), UUID.randomUUID()),
                new ClaimAccepted(3, waiting.accept(LATER, LATER).facts()),
                new ClaimRejected(3, waiting.reject("no", LATER, LATER).facts()),
                new ClaimDisowned(2, received.disown(LATER).facts()),
                new ClaimExpired(2, received.expire().facts()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void fitsItsSchema(Event event) {
        assertThat(SCHEMAS.errors(event)).isEmpty();
    }

    @Test
    void coversTheWholeFamily() {
        assertThat(events().stream().<Class<?>>map(Event::getClass).distinct())
                .containsExactlyInAnyOrder(ClaimEvent.class.getPermittedSubclasses());
    }

    @Test
    void losesTheMessageOnceDecidedAndThePostWithTheClaimant() {
        var waiting = received().confirm(LATER);

        assertThat(waiting.accept(LATER, LATER).contact().sealed().fields()).containsOnlyKeys("name", "email");
        var rejected = waiting.reject("no", LATER, LATER);
        assertThat(rejected.contact().sealed().fields()).containsOnlyKeys("name", "email");
        assertThat(rejected.withoutContact().application().post()).isNull();
        assertThat(received().disown(LATER).application().post()).isNull();
        assertThat(received().expire().application().post()).isNull();
    }

    @Test
    void isExpiredFromTheEndOfTheWeekOn() {
        var received = received();

        assertThat(received.isExpired(RECEIVED.plus(Duration.ofDays(7)).minusMillis(1)))
                .isFalse();
        assertThat(received.isExpired(RECEIVED.plus(Duration.ofDays(7)))).isTrue();
    }
}
