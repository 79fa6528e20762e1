package org.convoca.notification.mail.smtp;

import java.time.Instant;
import org.convoca.notification.mail.recipient.EmailAddress;
import org.convoca.notification.mail.recipient.PersonName;
import org.convoca.notification.template.Rendered;

/**
 * A letter on its way to one recipient.
 *
 * @param messageId with its angle brackets; the same however often the mail is sent, so that mail programs show it once
 */
public record Envelope(String messageId, PersonName name, EmailAddress address, Rendered letter, Instant date) {}
