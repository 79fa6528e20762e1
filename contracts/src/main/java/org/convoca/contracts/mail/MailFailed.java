package org.convoca.contracts.mail;

import org.convoca.contracts.event.EventType;

/** The mail was given up. */
@EventType("org.convoca.mail.failed.v1")
public record MailFailed(long sequence, MailFacts mail) implements MailEvent {}
