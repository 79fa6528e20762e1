package org.convoca.notification.mail.bounce;

/** What could be read from a message that came to where bounces come. */
sealed interface Reading {

    record Report(Returned returned) implements Reading {}

    /** A report that does not say by which way it came, or by more than one. */
    record Astray() implements Reading {}

    /** No report, or a broken or too large one. */
    record Unreadable() implements Reading {}
}
