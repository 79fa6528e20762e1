package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convoca.contracts.event.Event;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The consumer's side of the contract: each example of the two families is taken, and what is ordered is what the example says. */
class IntakeContractTest {

    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    static List<SignatureEvent> signatureExamples() {
        return examples(SignatureEvent.class);
    }

    static List<RegistrationEvent> registrationExamples() {
        return examples(RegistrationEvent.class);
    }

    private static <E extends Event> List<E> examples(Class<E> family) {
        return EventCatalogue.all().stream()
                .filter(type -> family.isAssignableFrom(type.event()))
                .<E>map(type -> EventCatalogue.example(type.event().asSubclass(family)))
                .toList();
    }

    private static String id(Event event) {
        return event.subject() + "." + event.sequence();
    }

    @ParameterizedTest
    @MethodSource("signatureExamples")
    void takesEachExampleOfASignatureAndOrdersAtMostItsOwnMail(SignatureEvent event) {
        new Intake(queue::putIfAbsent, clock).take(new Received<>(id(event), NOW, event));

        assertThat(queue).allSatisfy((mail, order) -> {
            assertThat(mail.value()).isEqualTo(id(event));
            assertThat(order.about()).isEqualTo(event.signature().id());
        });
    }

    @ParameterizedTest
    @MethodSource("registrationExamples")
    void takesEachExampleOfARegistrationAndOrdersAMailForTheInvitationAlone(RegistrationEvent event) {
        new Invitations(queue::putIfAbsent, clock).take(new Received<>(id(event), NOW, event));

        assertThat(queue).hasSize(event instanceof RegistrationInvited ? 1 : 0);
    }

    @Test
    void invitesTheContactOfTheSignatureThatOpenedTheRegistration() {
        var invited = EventCatalogue.example(RegistrationInvited.class);

        new Invitations(queue::putIfAbsent, clock).take(new Received<>(id(invited), NOW, invited));

        var facts = invited.registration();
        assertThat(queue.values()).singleElement().satisfies(order -> {
            assertThat(order.about()).isEqualTo(facts.signature());
            assertThat(order.registration()).isEqualTo(facts.id());
            assertThat(order.territory()).isEqualTo(facts.territory());
        });
    }
}
