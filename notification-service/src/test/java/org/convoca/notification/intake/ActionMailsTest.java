package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.action.ActionAnswered;
import org.convoca.contracts.action.ActionAsked;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionFacts;
import org.convoca.contracts.action.ActionHandedOn;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionQuestion;
import org.convoca.contracts.action.ActionQuestioned;
import org.convoca.contracts.action.ActionRejected;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.contracts.action.ActionSubmitted;
import org.convoca.contracts.registration.OrganiserOwner;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.territory.Region;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ActionMailsTest {

    private static final UUID ACTION = UUID.fromString("91f0b7a2-3c4d-4e5f-8a9b-0c1d2e3f4a5b");
    private static final UUID REGISTRATION = UUID.fromString("e40cfa8f-06d7-5d01-a1f4-4742c60baf20");
    private static final OrganiserReference ANA = new OrganiserReference(
            UUID.fromString("6f0d2c9e-7b1a-4c59-9d5e-2f7a1b3c4d5e"), OrganiserOwner.SIGNATURE_SERVICE);
    private static final OrganiserReference CARMEN = new OrganiserReference(
            UUID.fromString("3c1d4a9e-52b7-4f0e-9d55-8a1b2c3d4e5f"), OrganiserOwner.EVENT_SERVICE);
    private static final UUID INQUIRY = UUID.fromString("0b6c3f1a-2d4e-4f60-8a71-93b5c7d9e1f3");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final ActionMails mails = new ActionMails(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static ActionFacts facts(boolean example, OrganiserReference... organisers) {
        return new ActionFacts(
                ACTION,
                REGISTRATION,
                "anti-imperialist-week",
                ActionStatus.PUBLISHED,
                ActionKind.MARCH,
                "AR",
                Region.AMERICAS,
                Map.of("es", "Marcha"),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                4,
                List.of(organisers),
                example);
    }

    private static Stream<ActionEvent> allEvents(ActionFacts facts) {
        return Stream.of(
                new ActionSubmitted(1, facts),
                new ActionPublished(2, facts),
                new ActionChanged(3, facts),
                new ActionRejected(4, facts),
                new ActionCancelled(5, facts),
                new ActionReported(6, facts),
                new ActionAsked(7, facts, ActionQuestion.WEEK, 0),
                new ActionQuestioned(8, facts, INQUIRY),
                new ActionAnswered(9, facts, INQUIRY),
                new ActionHandedOn(10, facts, INQUIRY));
    }

    static Stream<Arguments> eventsWithMails() {
        var facts = facts(false, ANA);
        return Stream.of(
                Arguments.of(new ActionSubmitted(1, facts), Template.ACTION_SUBMITTED),
                Arguments.of(new ActionPublished(2, facts), Template.ACTION_PUBLISHED),
                Arguments.of(new ActionRejected(4, facts), Template.ACTION_REJECTED),
                Arguments.of(new ActionCancelled(5, facts), Template.ACTION_CANCELLED),
                Arguments.of(new ActionAsked(6, facts, ActionQuestion.WEEK, 0), Template.WEEK_ANNOUNCED),
                Arguments.of(new ActionAsked(7, facts, ActionQuestion.WEEK, 1), Template.WEEK_REMINDER),
                Arguments.of(new ActionAsked(8, facts, ActionQuestion.WEEK, 2), Template.WEEK_REMINDER),
                Arguments.of(new ActionAsked(9, facts, ActionQuestion.REPORT, 0), Template.REPORT_ASKED),
                Arguments.of(new ActionAsked(10, facts, ActionQuestion.REPORT, 2), Template.REPORT_REMINDER));
    }

    private void take(ActionEvent event) {
        mails.take(new Received<>(ACTION + "." + event.sequence(), NOW, event));
    }

    private static MailOrder order(Template template, OrganiserReference organiser) {
        return MailOrder.toOrganiser(template, ACTION, REGISTRATION, organiser, "AR", NOW);
    }

    @ParameterizedTest
    @MethodSource("eventsWithMails")
    void ordersTheMailOfTheEvent(ActionEvent event, Template template) {
        take(event);

        assertThat(queue)
                .containsExactly(
                        Map.entry(new MailId(ACTION + "." + event.sequence() + "." + ANA.id()), order(template, ANA)));
    }

    @Test
    void ordersOneForEachOrganiserHoweverOftenTheEventComes() {
        var published = new ActionPublished(2, facts(false, ANA, CARMEN, ANA));
        take(published);
        take(published);

        assertThat(queue)
                .containsExactly(
                        Map.entry(new MailId(ACTION + ".2." + ANA.id()), order(Template.ACTION_PUBLISHED, ANA)),
                        Map.entry(new MailId(ACTION + ".2." + CARMEN.id()), order(Template.ACTION_PUBLISHED, CARMEN)));
    }

    @Test
    void saysWhichChangeAMailIsToTell() {
        take(new ActionChanged(3, facts(false, ANA)));

        assertThat(queue.values())
                .containsExactly(order(Template.ACTION_CHANGED, ANA).telling(new MailOrder.Changes(3, 4)));
    }

    @Test
    void asksEachOrganiserUnderTheInquiryThatTheOwnerKnows() {
        take(new ActionQuestioned(8, facts(false, ANA, CARMEN), INQUIRY));

        assertThat(queue.values())
                .containsExactly(
                        order(Template.ACTION_QUESTION, ANA).in(INQUIRY),
                        order(Template.ACTION_QUESTION, CARMEN).in(INQUIRY));
    }

    @Test
    void writesToNobodyAboutAnExampleOrWhereNobodyOrganises() {
        allEvents(facts(true, ANA)).forEach(this::take);
        allEvents(facts(false)).forEach(this::take);

        assertThat(queue).isEmpty();
    }

    @Test
    void ordersNothingForWhatOrganisersSaidThemselvesOrNeedNotKnow() {
        take(new ActionReported(6, facts(false, ANA)));
        take(new ActionAnswered(9, facts(false, ANA), INQUIRY));
        take(new ActionHandedOn(10, facts(false, ANA), INQUIRY));

        assertThat(queue).isEmpty();
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents(facts(false)).map(Object::getClass))
                .containsExactlyInAnyOrder(ActionEvent.class.getPermittedSubclasses());
    }
}
