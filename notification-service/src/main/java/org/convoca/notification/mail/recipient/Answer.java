package org.convoca.notification.mail.recipient;

/** What the owner says about one mail. */
public sealed interface Answer {

    record Found(Recipient recipient) implements Answer {}

    /** There is no contact any more, or the mail makes no sense any more. */
    record Gone() implements Answer {}

    /** It said nothing, or nothing that can be read, or is away itself: the mail waits. */
    record Missing() implements Answer {}
}
