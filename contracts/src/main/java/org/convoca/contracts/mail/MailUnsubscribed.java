package org.convoca.contracts.mail;

import org.convoca.contracts.event.EventType;

/** Its recipient wants no more mails of that kind. */
@EventType("org.convoca.mail.unsubscribed.v1")
public record MailUnsubscribed(long sequence, MailFacts mail) implements MailEvent {}
