package org.convoca.notification.mail;

/** Tells the others that a recipient wants no more mails of a kind. */
@FunctionalInterface
public interface Unsubscriptions {

    /** @param mail whose link was used */
    void record(MailId mail);
}
