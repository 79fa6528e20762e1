package org.convoca.notification.intake;

import java.time.Clock;
import java.util.Optional;
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
import org.convoca.contracts.signature.SignaturePublished;
import org.convoca.contracts.signature.SignatureQuestioned;
import org.convoca.contracts.signature.SignatureReceived;
import org.convoca.contracts.signature.SignatureRejected;
import org.convoca.contracts.signature.SignatureRepeated;
import org.convoca.contracts.signature.SignatureTextConfirmationRequested;
import org.convoca.contracts.signature.SignatureTextConfirmed;
import org.convoca.contracts.signature.SignatureVouchRequested;
import org.convoca.contracts.signature.SignatureWithdrawn;
import org.convoca.notification.mail.MailId;
import org.convoca.notification.mail.MailOrder;
import org.convoca.notification.mail.MailQueue;
import org.convoca.notification.template.Template;
import org.convoca.platform.event.Received;

/** Orders the mail that an event calls for. An event that comes again orders the same mail under the same id: nothing happens. */
class Intake {

    private final MailQueue queue;
    private final Clock clock;

    Intake(MailQueue queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
    }

    void take(Received<SignatureEvent> received) {
        if (received.event() instanceof SignatureContactChangeRequested asked) {
            askBoth(received.id(), asked);
        } else {
            order(received.event()).ifPresent(order -> queue.queue(new MailId(received.id()), order));
        }
    }

    /** The mailbox of record, and the one that is to come: only the owner knows that one. */
    private void askBoth(String id, SignatureContactChangeRequested asked) {
        var facts = asked.signature();
        queue.queue(
                new MailId(id + ".old"),
                order(Template.CONTACT_CHANGE_OLD, facts).in(asked.inquiry()));
        queue.queue(
                new MailId(id + ".new"),
                order(Template.CONTACT_CHANGE_NEW, facts).in(asked.inquiry()));
    }

    private Optional<MailOrder> order(SignatureEvent event) {
        var facts = event.signature();
        return switch (event) {
            // To the contact of another signature, whatever is known of this one's.
            case SignatureVouchRequested asked ->
                Optional.of(order(Template.VOUCH, facts).in(asked.inquiry()).toContactOf(asked.voucher()));
            case SignatureQuestioned asked
            when facts.contact() ->
                Optional.of(order(Template.REVIEW_QUESTION, facts).in(asked.inquiry()));
            case SignatureEvent told when facts.contact() -> template(told).map(template -> order(template, facts));
            case SignatureEvent _ -> Optional.empty();
        };
    }

    private MailOrder order(Template template, SignatureFacts facts) {
        return MailOrder.of(facts.id(), template, facts.locale(), facts.territory(), clock.instant());
    }

    private static Optional<Template> template(SignatureEvent event) {
        return switch (event) {
            case SignatureReceived _ -> Optional.of(Template.CONFIRM);
            case SignatureRepeated _, SignatureDuplicate _ -> Optional.of(Template.ALREADY_SIGNED);
            case SignaturePublished _ -> Optional.of(Template.PUBLISHED);
            case SignatureRejected _ -> Optional.of(Template.REJECTED);
            case SignatureWithdrawn _ -> Optional.of(Template.WITHDRAWN);
            case SignatureTextConfirmationRequested _ -> Optional.of(Template.TEXT_REVISED);
            // The link to the actions is the event-service's, which hears of it too and tells whom to send it to.
            case SignatureLinkRequested _, SignatureContactChanged _ -> Optional.of(Template.SIGNATURE_LINK);
            case SignatureConfirmed _,
                    SignatureAmended _,
                    SignatureDisowned _,
                    SignatureInvalidated _,
                    SignatureExpired _,
                    SignatureContactErased _,
                    SignatureClaimed _,
                    SignatureQuestioned _,
                    SignatureAnswered _,
                    SignatureHandedOn _,
                    SignatureVouchRequested _,
                    SignatureTextConfirmed _,
                    SignatureContactChangeRequested _ -> Optional.empty();
        };
    }
}
