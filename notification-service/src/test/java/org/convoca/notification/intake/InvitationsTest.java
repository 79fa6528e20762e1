package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.registration.InvitationReason;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;

class InvitationsTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final RegistrationFacts FACTS = new RegistrationFacts(
            REGISTRATION, "anti-imperialist-week", RegistrationStatus.OPEN, SIGNATURE, "AR", Region.AMERICAS);

    private static final OrganiserReference ASKING = new OrganiserReference(
            UUID.fromString("3c1d4a9e-52b7-4f0e-9d55-8a1b2c3d4e5f"), OrganiserOwner.EVENT_SERVICE);

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final Invitations invitations = new Invitations(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static RegistrationInvited invited(OrganiserOwner owner) {
        return new RegistrationInvited(2, FACTS, SIGNATURE, owner, InvitationReason.SIGNATURE);
    }

    private static Stream<RegistrationEvent> allEvents() {
        return Stream.of(
                new RegistrationRequested(1, FACTS, ASKING),
                new RegistrationConfirmed(1, FACTS, ASKING),
                new RegistrationOpened(1, FACTS),
                invited(OrganiserOwner.SIGNATURE_SERVICE),
                new RegistrationChanged(1, FACTS),
                new RegistrationDeclined(1, FACTS, ASKING),
                new RegistrationClosed(1, FACTS));
    }

    private void take(RegistrationEvent event) {
        invitations.take(new Received<>(REGISTRATION + "." + event.sequence(), NOW, event));
    }

    @Test
    void ordersOneInvitationUnderTheIdOfItsEventHoweverOftenThatComes() {
        take(invited(OrganiserOwner.SIGNATURE_SERVICE));
        take(invited(OrganiserOwner.SIGNATURE_SERVICE));

        assertThat(queue)
                .containsExactly(Map.entry(
                        new MailId(REGISTRATION + ".2"), MailOrder.invitation(SIGNATURE, REGISTRATION, "AR", NOW)));
    }

    @Test
    void ordersNothingForAnythingElse() {
        allEvents().filter(event -> !(event instanceof RegistrationInvited)).forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void doesNotLetAnOrganiserPassUnseenWhoseAddressCannotBeAskedFor() {
        assertThatThrownBy(() -> take(invited(OrganiserOwner.EVENT_SERVICE))).isInstanceOf(IllegalStateException.class);

        assertThat(queue).isEmpty();
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents().map(Object::getClass))
                .containsExactlyInAnyOrder(RegistrationEvent.class.getPermittedSubclasses());
    }
}
