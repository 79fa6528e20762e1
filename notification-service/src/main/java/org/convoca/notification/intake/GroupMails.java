package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.contracts.registration.RegistrationAnswered;
import org.convoca.contracts.registration.RegistrationChanged;
import org.convoca.contracts.registration.RegistrationClosed;
import org.convoca.contracts.registration.RegistrationConfirmed;
import org.convoca.contracts.registration.RegistrationDeclined;
import org.convoca.contracts.registration.RegistrationEvent;
import org.convoca.contracts.registration.RegistrationHandedOn;
import org.convoca.contracts.registration.RegistrationInvited;
import org.convoca.contracts.registration.RegistrationOpened;
import org.convoca.contracts.registration.RegistrationQuestioned;
import org.convoca.contracts.registration.RegistrationRequested;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;
import org.jspecify.annotations.Nullable;

/**
 * Orders the mail to the organiser whom an event of a registration names. An event that comes again orders the same mail under the same id: nothing
 * happens.
 */
class GroupMails {

    private final MailQueue queue;
    private final Clock clock;

    GroupMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    void take(Received<RegistrationEvent> received) {
        order(received.event()).ifPresent(order -> queue.queue(new MailId(received.id()), order));
    }

    private Optional<MailOrder> order(RegistrationEvent event) {
        return switch (event) {
            case RegistrationRequested requested -> order(Template.REQUEST_CONFIRM, event, requested.organiser());
            case RegistrationConfirmed confirmed -> order(Template.REQUEST_RECEIVED, event, confirmed.organiser());
            case RegistrationDeclined declined -> order(Template.REQUEST_DECLINED, event, declined.organiser());
            case RegistrationInvited invited ->
                order(template(invited), event, new OrganiserReference(invited.organiser(), invited.owner()));
            case RegistrationQuestioned asked ->
                order(Template.REGISTRATION_QUESTION, event, asked.organiser()).map(order -> order.in(asked.inquiry()));
            case RegistrationOpened _,
                    RegistrationChanged _,
                    RegistrationClosed _,
                    RegistrationAnswered _,
                    RegistrationHandedOn _ -> Optional.empty();
        };
    }

    private static Template template(RegistrationInvited invited) {
        return switch (invited.reason()) {
            case SIGNATURE -> Template.INVITED;
            case REQUEST -> Template.REQUEST_ACCEPTED;
            case ORGANISER -> Template.ORGANISER_INVITED;
            case LINK -> Template.ORGANISER_LINK;
        };
    }

    private Optional<MailOrder> order(
            Template template, RegistrationEvent event, @Nullable OrganiserReference organiser) {
        var registration = event.registration();
        return Optional.ofNullable(organiser)
                .map(to -> MailOrder.toOrganiser(
                        template,
                        about(template, registration.id(), to),
                        registration.id(),
                        to,
                        registration.territory(),
                        clock.instant()));
    }

    /** An invitation that follows a signature is about that signature, whose id is the organiser's. */
    private static UUID about(Template template, UUID registration, OrganiserReference to) {
        return template == Template.INVITED ? to.id() : registration;
    }
}
