package org.convoca.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.contracts.coordinator.CoordinatorAppointed;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.contracts.coordinator.CoordinatorSignInRequested;
import org.convoca.contracts.event.EventCatalogue;
import org.convoca.notification.mail.Addressee;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.junit.jupiter.api.Test;

class CoordinatorMailsTest {

    private static final UUID SIGN_IN = UUID.fromString("0b6c3f1a-2d4e-4f60-8a71-93b5c7d9e1f3");
    private static final Instant NOW = Instant.parse("2027-01-10T12:00:00Z");
    private static final CoordinatorFacts FACTS =
            EventCatalogue.example(CoordinatorAppointed.class).coordinator();
    private static final UUID COORDINATOR = FACTS.id();

    private final Map<MailId, MailOrder> queue = new LinkedHashMap<>();
    private final CoordinatorMails mails = new CoordinatorMails(queue::putIfAbsent, Clock.fixed(NOW, ZoneOffset.UTC));

    private static Stream<CoordinatorEvent> allEvents() {
        return Stream.of(
                new CoordinatorAppointed(1, FACTS),
                new CoordinatorSignInRequested(2, FACTS, SIGN_IN),
                new CoordinatorChanged(3, FACTS),
                new CoordinatorRemoved(4, FACTS));
    }

    private void take(CoordinatorEvent event) {
        mails.take(new Received<>(COORDINATOR + "." + event.sequence(), NOW, event));
    }

    private static MailOrder order(Template template) {
        return MailOrder.toCoordinator(template, COORDINATOR, FACTS.locale(), NOW);
    }

    @Test
    void invitesWhoWasAppointedAndMailsWhoWantsToSignInOnceEachAndNobodyElse() {
        allEvents().forEach(this::take);
        allEvents().forEach(this::take);

        assertThat(queue)
                .containsExactly(
                        Map.entry(new MailId(COORDINATOR + ".1"), order(Template.COORDINATOR_INVITED)),
                        Map.entry(
                                new MailId(COORDINATOR + ".2"),
                                order(Template.SIGN_IN).in(SIGN_IN)));
    }

    @Test
    void writesToTheCoordinatorAndToNoOtherIdentity() {
        take(new CoordinatorSignInRequested(2, FACTS, SIGN_IN));

        assertThat(queue.values()).extracting(MailOrder::to).containsExactly(new Addressee.Coordinator(COORDINATOR));
    }

    @Test
    void knowsEachEventThatThereIs() {
        assertThat(allEvents().map(Object::getClass))
                .containsExactlyInAnyOrder(CoordinatorEvent.class.getPermittedSubclasses());
    }
}
