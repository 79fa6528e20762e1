package org.convoca.notification.mail.smtp;

import java.time.Instant;
import java.util.Map;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.template.Rendered;

/**
 * A letter on its way to one recipient.
 *
 * @param messageId with its angle brackets; the same however often the mail is sent, so that mail programs show it once
 * @param headers beside those of every mail
 */
public record Envelope(
        String messageId,
        PersonName name,
        EmailAddress address,
        Rendered letter,
        Instant date,
        Map<String, String> headers) {

    public Envelope {
        headers = Map.copyOf(headers);
    }
}
