package org.convoca.notification.mail.smtp;

/** How an attempt to give a mail to the mail server ended. Reasons are codes; what the server said may quote the address. */
public sealed interface Delivery {

    /** The server took the mail and answers for it from now on. */
    record Accepted() implements Delivery {}

    /** The server does not take it now (4xx). */
    record Deferred(String reason) implements Delivery {}

    /** The server will never take it (5xx). */
    record Refused(String reason) implements Delivery {}

    /** The connection broke before the mail was handed over: the server did not take it. */
    record Broken(String reason) implements Delivery {}

    /** The connection broke between the handing over and the answer: the server may have taken it. */
    record Unknown(String reason) implements Delivery {}

    /** There is no connection to be had; the mail was not touched. */
    record Away(String reason) implements Delivery {}

    /** Somebody else has the mail; it was not touched. */
    record NotClaimed() implements Delivery {}
}
