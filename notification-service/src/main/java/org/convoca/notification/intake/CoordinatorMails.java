package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.coordinator.CoordinatorAppointed;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.coordinator.CoordinatorFacts;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.contracts.coordinator.CoordinatorSignInRequested;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;

/** Orders a coordinator's invitation and the mails to sign in with. An event that comes again orders the same mail under the same id. */
class CoordinatorMails {

    private final MailQueue queue;
    private final Clock clock;

    CoordinatorMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    void take(Received<CoordinatorEvent> received) {
        order(received.event()).ifPresent(order -> queue.queue(new MailId(received.id()), order));
    }

    private Optional<MailOrder> order(CoordinatorEvent event) {
        return switch (event) {
            case CoordinatorAppointed appointed ->
                Optional.of(order(Template.COORDINATOR_INVITED, appointed.coordinator()));
            case CoordinatorSignInRequested asked ->
                Optional.of(order(Template.SIGN_IN, asked.coordinator()).in(asked.signIn()));
            case CoordinatorChanged _, CoordinatorRemoved _ -> Optional.empty();
        };
    }

    private MailOrder order(Template template, CoordinatorFacts coordinator) {
        return MailOrder.toCoordinator(template, coordinator.id(), coordinator.locale(), clock.instant());
    }
}
