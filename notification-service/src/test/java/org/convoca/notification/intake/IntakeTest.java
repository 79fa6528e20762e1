package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.signature.SignatureAmended;
import org.convoca.contracts.signature.SignatureConfirmed;
import org.convoca.contracts.signature.SignatureContactErased;
import org.convoca.contracts.signature.SignatureDisowned;
import org.convoca.contracts.signature.SignatureDuplicate;
import org.convoca.contracts.signature.SignatureEvent;
import org.convoca.contracts.signature.SignatureExpired;
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final Intake intake = new Intake(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static SignatureFacts facts(boolean contact) {
        return new SignatureFacts(
                SIGNATURE,
                "anti-imperialist-week",
                SignatureStatus.AWAITING_CONFIRMATION,
                SignatureOrigin.WEB,
                "AR",
                Region.AMERICAS,
                "es",
                null,
                contact,
                null,
                null);
    }

    private static Stream<SignatureEvent> allEvents(boolean contact) {
        var facts = facts(contact);
        return Stream.of(
                new SignatureReceived(1, facts),
                new SignatureRepeated(1, facts),
                new SignatureLinkRequested(1, facts),
                new SignatureConfirmed(1, facts),
                new SignaturePublished(1, facts),
                new SignatureAmended(1, facts),
                new SignatureDuplicate(1, facts),
                new SignatureRejected(1, facts),
                new SignatureDisowned(1, facts),
                new SignatureWithdrawn(1, facts),
                new SignatureInvalidated(1, facts),
                new SignatureExpired(1, facts),
                new SignatureContactErased(1, facts));
    }

    static Stream<Arguments> eventsWithMails() {
        var facts = facts(true);
        return Stream.of(
                Arguments.of(new SignatureReceived(1, facts), Template.CONFIRM),
                Arguments.of(new SignatureRepeated(2, facts), Template.ALREADY_SIGNED),
                Arguments.of(new SignatureDuplicate(3, facts), Template.ALREADY_SIGNED),
                Arguments.of(new SignaturePublished(4, facts), Template.PUBLISHED),
                Arguments.of(new SignatureRejected(5, facts), Template.REJECTED),
                Arguments.of(new SignatureWithdrawn(6, facts), Template.WITHDRAWN));
    }

    private void take(SignatureEvent event) {
        intake.take(new Received<>(SIGNATURE + "." + event.sequence(), NOW, event));
    }

    @ParameterizedTest
    @MethodSource("eventsWithMails")
    void ordersTheMailOfTheEventUnderItsId(SignatureEvent event, Template template) {
        take(event);

        assertThat(queue)
                .containsExactly(Map.entry(
                        new MailId(SIGNATURE + "." + event.sequence()),
                        MailOrder.of(SIGNATURE, template, "es", "AR", NOW)));
    }

    @Test
    void ordersNothingForWhatNobodyNeedsToBeTold() {
        allEvents(true)
                .filter(event -> event instanceof SignatureConfirmed
                        || event instanceof SignatureAmended
                        || event instanceof SignatureDisowned
                        || event instanceof SignatureInvalidated
                        || event instanceof SignatureExpired
                        || event instanceof SignatureContactErased)
                .forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void ordersNothingWhereThereIsNobodyToWriteTo() {
        allEvents(false).forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents(true).map(Object::getClass))
                .containsExactlyInAnyOrder(SignatureEvent.class.getPermittedSubclasses());
    }
}
