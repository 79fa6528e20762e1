package org.convoca.contracts.mail;

import org.convoca.contracts.event.EventType;

/**
 * The mail came back after it had been handed over.
 *
 * @param permanent whether the address does not take mail at all, so that nothing more is sent to it
 */
@EventType("org.convoca.mail.bounced.v1")
public record MailBounced(long sequence, MailFacts mail, boolean permanent) implements MailEvent {}
