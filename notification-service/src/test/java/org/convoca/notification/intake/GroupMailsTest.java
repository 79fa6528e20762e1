package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.convoca.contracts.registration.RegistrationAnswered;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationFacts;
import org.convoca.contracts.registration.RegistrationHandedOn;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationQuestioned;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.contracts.registration.RegistrationStatus;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupMailsTest {

    private static final UUID SIGNATURE = UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e");
    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final RegistrationFacts FACTS = new RegistrationFacts(
            REGISTRATION, "anti-imperialist-week", RegistrationStatus.OPEN, SIGNATURE, "AR", Region.AMERICAS);
    private static final UUID INQUIRY = UUID.fromString("0b6c3f1a-2d4e-4f60-8a71-93b5c7d9e1f3");
    private static final OrganiserReference ASKING = new OrganiserReference(
            UUID.fromString("3c1d4a9e-52b7-4f0e-9d55-8a1b2c3d4e5f"), OrganiserOwner.EVENT_SERVICE);

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final GroupMails mails = new GroupMails(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static RegistrationInvited invited(OrganiserReference organiser, InvitationReason reason) {
        return new RegistrationInvited(2, FACTS, organiser.id(), organiser.owner(), reason);
    }

    private static Stream<RegistrationEvent> allEvents() {
        return Stream.of(
                new RegistrationRequested(1, FACTS, ASKING),
                new RegistrationConfirmed(2, FACTS, ASKING),
                new RegistrationOpened(3, FACTS),
                invited(ASKING, InvitationReason.REQUEST),
                new RegistrationChanged(5, FACTS),
                new RegistrationDeclined(6, FACTS, ASKING),
                new RegistrationClosed(7, FACTS),
                new RegistrationQuestioned(8, FACTS, INQUIRY, ASKING),
                new RegistrationAnswered(9, FACTS, INQUIRY),
                new RegistrationHandedOn(10, FACTS, SIGNATURE));
    }

    private void take(RegistrationEvent event) {
        mails.take(new Received<>(REGISTRATION + "." + event.sequence(), NOW, event));
    }

    private static MailOrder order(Template template) {
        return MailOrder.toOrganiser(template, REGISTRATION, REGISTRATION, ASKING, "AR", NOW);
    }

    @Test
    void ordersOneInvitationUnderTheIdOfItsEventHoweverOftenThatComes() {
        var contact = new OrganiserReference(SIGNATURE, OrganiserOwner.SIGNATURE_SERVICE);
        take(invited(contact, InvitationReason.SIGNATURE));
        take(invited(contact, InvitationReason.SIGNATURE));

        assertThat(queue)
                .containsExactly(Map.entry(
                        new MailId(REGISTRATION + ".2"),
                        MailOrder.toOrganiser(Template.INVITED, SIGNATURE, REGISTRATION, contact, "AR", NOW)));
    }

    @ParameterizedTest
    @CsvSource({"REQUEST,REQUEST_ACCEPTED", "ORGANISER,ORGANISER_INVITED", "LINK,ORGANISER_LINK"})
    void saysWhyAnOrganiserIsInvited(InvitationReason reason, Template template) {
        take(invited(ASKING, reason));

        assertThat(queue).containsExactly(Map.entry(new MailId(REGISTRATION + ".2"), order(template)));
    }

    @Test
    void tellsWhoAskedHowTheRequestStands() {
        take(new RegistrationRequested(1, FACTS, ASKING));
        take(new RegistrationConfirmed(2, FACTS, ASKING));
        take(new RegistrationDeclined(3, FACTS, ASKING));

        assertThat(queue.values())
                .containsExactly(
                        order(Template.REQUEST_CONFIRM),
                        order(Template.REQUEST_RECEIVED),
                        order(Template.REQUEST_DECLINED));
    }

    @Test
    void asksWhoAskedUnderTheInquiryThatTheOwnerKnows() {
        take(new RegistrationQuestioned(8, FACTS, INQUIRY, ASKING));

        assertThat(queue)
                .containsExactly(Map.entry(
                        new MailId(REGISTRATION + ".8"),
                        order(Template.REGISTRATION_QUESTION).in(INQUIRY)));
    }

    @Test
    void ordersNothingWhereThereIsNobodyToWriteTo() {
        take(new RegistrationRequested(1, FACTS, null));
        take(new RegistrationDeclined(3, FACTS, null));

        assertThat(queue).isEmpty();
    }

    @Test
    void ordersNothingForWhatNobodyNeedsToBeTold() {
        allEvents()
                .filter(event -> event instanceof RegistrationOpened
                        || event instanceof RegistrationChanged
                        || event instanceof RegistrationAnswered
                        || event instanceof RegistrationHandedOn
                        || event instanceof RegistrationClosed)
                .forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents().map(Object::getClass))
                .containsExactlyInAnyOrder(RegistrationEvent.class.getPermittedSubclasses());
    }
}
