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
import org.convoca.contracts.signature.SignatureFacts;
import org.convoca.contracts.signature.SignatureHandedOn;
import org.convoca.contracts.signature.SignatureInvalidated;
import org.convoca.contracts.signature.SignatureLinkRequested;
import org.convoca.contracts.signature.SignatureOrigin;
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureQuestioned;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.contracts.signature.SignatureTextConfirmationRequested;
import org.convoca.contracts.signature.SignatureTextConfirmed;
import org.convoca.contracts.signature.SignatureVouchRequested;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.Addressee;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final UUID INQUIRY = UUID.fromString("0b6c3f1a-2d4e-4f60-8a71-93b5c7d9e1f3");
    private static final UUID VOUCHER = UUID.fromString("1c7d4a2b-3e5f-4071-9b82-a4c6d8eaf204");
    private static final UUID COORDINATOR = UUID.fromString("2d8e5b3c-4f60-4182-8c93-b5d7e9fb0315");
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
                new SignatureContactErased(1, facts),
                new SignatureClaimed(1, facts),
                new SignatureQuestioned(1, facts, INQUIRY),
                new SignatureAnswered(1, facts, INQUIRY),
                new SignatureHandedOn(1, facts, COORDINATOR),
                new SignatureVouchRequested(1, facts, INQUIRY, VOUCHER),
                new SignatureTextConfirmationRequested(1, facts),
                new SignatureTextConfirmed(1, facts),
                new SignatureContactChangeRequested(1, facts, INQUIRY),
                new SignatureContactChanged(1, facts));
    }

    static Stream<Arguments> eventsWithMails() {
        var facts = facts(true);
        return Stream.of(
                Arguments.of(new SignatureReceived(1, facts), Template.CONFIRM),
                Arguments.of(new SignatureRepeated(2, facts), Template.ALREADY_SIGNED),
                Arguments.of(new SignatureDuplicate(3, facts), Template.ALREADY_SIGNED),
                Arguments.of(new SignaturePublished(4, facts), Template.PUBLISHED),
                Arguments.of(new SignatureRejected(5, facts), Template.REJECTED),
                Arguments.of(new SignatureWithdrawn(6, facts), Template.WITHDRAWN),
                Arguments.of(new SignatureTextConfirmationRequested(7, facts), Template.TEXT_REVISED),
                Arguments.of(new SignatureLinkRequested(7, facts), Template.SIGNATURE_LINK),
                Arguments.of(new SignatureContactChanged(8, facts), Template.SIGNATURE_LINK));
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
                        || event instanceof SignatureContactErased
                        || event instanceof SignatureClaimed
                        || event instanceof SignatureAnswered
                        || event instanceof SignatureHandedOn)
                .forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void ordersNothingWhereThereIsNobodyToWriteTo() {
        allEvents(false)
                .filter(event -> !(event instanceof SignatureVouchRequested))
                .filter(event -> !(event instanceof SignatureContactChangeRequested))
                .forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void asksTheContactUnderTheInquiryThatTheOwnerKnows() {
        take(new SignatureQuestioned(7, facts(true), INQUIRY));

        assertThat(queue.values())
                .containsExactly(MailOrder.of(SIGNATURE, Template.REVIEW_QUESTION, "es", "AR", NOW)
                        .in(INQUIRY));
    }

    @Test
    void asksBothMailboxesWhetherTheContactChanges() {
        take(new SignatureContactChangeRequested(7, facts(true), INQUIRY));

        assertThat(queue)
                .containsExactly(
                        Map.entry(
                                new MailId(SIGNATURE + ".7.old"),
                                MailOrder.of(SIGNATURE, Template.CONTACT_CHANGE_OLD, "es", "AR", NOW)
                                        .in(INQUIRY)),
                        Map.entry(
                                new MailId(SIGNATURE + ".7.new"),
                                MailOrder.of(SIGNATURE, Template.CONTACT_CHANGE_NEW, "es", "AR", NOW)
                                        .in(INQUIRY)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void asksTheContactOfAnotherSignatureToVouchWhetherOrNotThisOneHasAContact(boolean contact) {
        take(new SignatureVouchRequested(7, facts(contact), INQUIRY, VOUCHER));

        assertThat(queue.values()).singleElement().satisfies(order -> {
            assertThat(order.to()).isEqualTo(new Addressee.Contact(VOUCHER));
            assertThat(order.about()).isEqualTo(SIGNATURE);
            assertThat(order.matter()).isEqualTo(INQUIRY);
            assertThat(order.locale()).as("the voucher's is not known here").isEqualTo("und");
        });
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents(true).map(Object::getClass))
                .containsExactlyInAnyOrder(SignatureEvent.class.getPermittedSubclasses());
    }
}
