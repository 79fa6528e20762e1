package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
import org.convoca.contracts.action.ActionAnswered;
import org.convoca.contracts.action.ActionAsked;
import org.convoca.contracts.action.ActionCancelled;
import org.convoca.contracts.action.ActionChanged;
import org.convoca.contracts.action.ActionEvent;
import org.convoca.contracts.action.ActionHandedOn;
import org.convoca.contracts.action.ActionPublished;
import org.convoca.contracts.action.ActionQuestioned;
import org.convoca.contracts.action.ActionRejected;
import org.convoca.contracts.action.ActionReported;
import org.convoca.contracts.action.ActionSubmitted;
import org.convoca.contracts.registration.OrganiserReference;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;

/**
 * Orders a mail for each organiser of a street action to which something happened. Its id follows from the event's and the organiser's, so that an
 * event that comes again orders the same mails: nothing happens.
 */
class ActionMails {

    private final MailQueue queue;
    private final Clock clock;

    ActionMails(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    void take(Received<ActionEvent> received) {
        var event = received.event();
        if (event.action().example()) {
            return;
        }
        template(event)
                .ifPresent(template -> event.action().organisers().stream()
                        .distinct()
                        .forEach(organiser -> queue.queue(
                                new MailId(received.id() + "." + organiser.id()), order(template, event, organiser))));
    }

    private static Optional<Template> template(ActionEvent event) {
        return switch (event) {
            case ActionSubmitted _ -> Optional.of(Template.ACTION_SUBMITTED);
            case ActionPublished _ -> Optional.of(Template.ACTION_PUBLISHED);
            case ActionRejected _ -> Optional.of(Template.ACTION_REJECTED);
            case ActionChanged _ -> Optional.of(Template.ACTION_CHANGED);
            case ActionCancelled _ -> Optional.of(Template.ACTION_CANCELLED);
            case ActionAsked asked -> Optional.of(template(asked));
            case ActionQuestioned _ -> Optional.of(Template.ACTION_QUESTION);
            case ActionReported _, ActionAnswered _, ActionHandedOn _ -> Optional.empty();
        };
    }

    private static Template template(ActionAsked asked) {
        return switch (asked.question()) {
            case WEEK -> asked.reminder() == 0 ? Template.WEEK_ANNOUNCED : Template.WEEK_REMINDER;
            case REPORT -> asked.reminder() == 0 ? Template.REPORT_ASKED : Template.REPORT_REMINDER;
        };
    }

    private MailOrder order(Template template, ActionEvent event, OrganiserReference organiser) {
        var action = event.action();
        var order = MailOrder.toOrganiser(
                template, action.id(), action.registration(), organiser, action.territory(), clock.instant());
        return switch (event) {
            case ActionChanged _ -> order.telling(new MailOrder.Changes(action.version() - 1, action.version()));
            case ActionQuestioned asked -> order.in(asked.inquiry());
            default -> order;
        };
    }
}
