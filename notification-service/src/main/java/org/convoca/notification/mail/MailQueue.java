package org.convoca.notification.mail;

/** Takes orders for mails. */
public interface MailQueue {

    /** Stores the mail, to be sent soon, or in a while when it tells of changes; under an id that is known already nothing happens. On return the order is durable. */
    void queue(MailId id, MailOrder order);
}
