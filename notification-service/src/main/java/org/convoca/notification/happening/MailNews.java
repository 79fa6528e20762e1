package org.convoca.notification.happening;

import java.util.Map;
import org.convoca.contracts.mail.MailBounced;
import org.convoca.contracts.mail.MailEvent;
import org.convoca.contracts.mail.MailFailed;
import org.convoca.contracts.mail.MailSent;
import org.convoca.contracts.mail.MailUnsubscribed;
import org.convoca.platform.event.Received;

/** Tells who looks after a place that a mail about something in it did not arrive. Mails about people belong to no place. */
class MailNews {

    private final Happenings happenings;
    private final KnownThings known;

    MailNews(Happenings happenings, KnownThings known) {
        this.happenings = happenings;
        this.known = known;
    }

    void take(Received<MailEvent> received) {
        switch (received.event()) {
            case MailBounced _, MailFailed _ ->
                known.find(received.event().mail().about()).ifPresent(about -> add(received, about));
            case MailSent _, MailUnsubscribed _ -> {}
        }
    }

    private void add(Received<MailEvent> received, Known about) {
        happenings.add(new Happening(
                "mail." + received.id(),
                happenings.now(),
                Happening.Kind.BOUNCED,
                about.call(),
                about.place(),
                about.id(),
                about.stands() ? about.name() : "",
                about.stands() ? about.names() : Map.of()));
    }
}
