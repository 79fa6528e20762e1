package org.convoca.signature.mailbox;

/** What was found about a contact's mail domain; kept instead of the domain, which is personal data. */
public enum MailFinding {
    /** The organisation's website has the same registrable domain, and not everybody can have a mailbox there. */
    SAME_DOMAIN,
    /** A domain of its own, but not the website's, or there is no website. */
    OTHER_DOMAIN,
    /** Where anybody can have a mailbox: it says nothing about an organisation. */
    PRIVATE_MAILBOX,
    /** Where a mailbox lasts an hour. */
    DISPOSABLE
}
