package org.convoca.event.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.convoca.contracts.conformance.EventSchemas;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the contract: the events that are taken, by their examples, and those that are sent, by their schemas. */
class RegistrationContractTest {

    private static final Instant NOON = Instant.parse("2020-08-01T12:00:00Z");

    private final InMemoryStore<Registration> store = new InMemoryStore<>();
    private final Registering registering = new Registering(new Registrations(store));

    static List<SignatureEvent> examples() {
        return EventCatalogue.all().stream()
                .filter(type -> SignatureEvent.class.isAssignableFrom(type.event()))
                .<SignatureEvent>map(type -> EventCatalogue.example(type.event().asSubclass(SignatureEvent.class)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anOpenRegistrationFollowsEachExample(SignatureEvent event) {
        var published = EventCatalogue.example(SignaturePublished.class);
        registering.follow(new SignaturePublished(1, published.signature()), NOON);

        registering.follow(event, NOON);

        assertThat(registration(event)).isInstanceOf(expectedAfter(event));
        assertThat(store.sent())
                .allSatisfy(sent ->
                        assertThat(EventSchemas.ofProducers().errors(sent)).isEmpty());
    }

    private static Class<? extends Registration> expectedAfter(SignatureEvent event) {
        var early = event.sequence() <= 1;
        var leaves = switch (event.signature().status()) {
            case DISOWNED, DUPLICATE, REJECTED, INVALIDATED, WITHDRAWN -> true;
            case AWAITING_CONFIRMATION, AWAITING_REVIEW, PUBLISHED, EXPIRED -> false;
        };
        return leaves && !early ? Registration.Closed.class : Registration.Open.class;
    }

    @Test
    void theExamplesOpenAndCloseARegistration() {
        registering.follow(EventCatalogue.example(SignaturePublished.class), NOON);
        registering.follow(EventCatalogue.example(SignatureWithdrawn.class), NOON.plusSeconds(60));

        assertThat(store.sent())
                .containsExactly(
                        EventCatalogue.example(RegistrationOpened.class),
                        EventCatalogue.example(RegistrationInvited.class),
                        new RegistrationClosed(
                                3,
                                EventCatalogue.example(RegistrationClosed.class).registration()));
    }

    @Test
    void anImportedSignatureWithoutTerritoryOrTextIsFollowedToo() {
        var imported = EventCatalogue.example(SignatureInvalidated.class).signature();
        assertThat(imported.text()).isNull();
        var network = new SignatureFacts(
                imported.id(),
                imported.call(),
                SignatureStatus.PUBLISHED,
                imported.origin(),
                null,
                Region.INTERNATIONAL,
                imported.locale(),
                null,
                false,
                null,
                EventCatalogue.example(SignaturePublished.class).signature().organisation());

        registering.follow(new SignaturePublished(1, network), NOON);

        assertThat(store.sent())
                .singleElement()
                .satisfies(sent ->
                        assertThat(EventSchemas.ofProducers().errors(sent)).isEmpty());
    }

    private Registration registration(SignatureEvent event) {
        var id = RegistrationId.ofSignature(event.signature().id());
        return store.find(id.toString()).orElseThrow().state();
    }
}
