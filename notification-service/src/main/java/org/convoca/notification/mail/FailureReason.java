package org.convoca.notification.mail;

/** Why a mail was given up or not sent, besides a mail server's own {@code smtp-…} codes. */
final class FailureReason {

    /** The dialogue was cut off; whether the server took the mail is not known. */
    static final String OUTCOME_UNKNOWN = "outcome-unknown";
    /** The server refused for the time being, more often or longer than we go on. */
    static final String GIVEN_UP = "given-up";
    /** Name, address or subject cannot stand in a header. */
    static final String UNSAFE_HEADER = "unsafe-header";
    /** The owner's answer lacks what the template needs. */
    static final String INCOMPLETE = "incomplete-answer";

    /** Mails to this recipient came back for good. */
    static final String BOUNCED_BEFORE = "bounced-before";

    /** A convener said that it is not to be sent. */
    static final String BY_HAND = "by-hand";

    private FailureReason() {}
}
