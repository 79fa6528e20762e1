package org.convoca.contracts.mail;

import org.convoca.contracts.event.EventType;

/** The mail server took the mail. */
@EventType("org.convoca.mail.sent.v1")
public record MailSent(long sequence, MailFacts mail) implements MailEvent {}
