package org.convoca.contracts.mail;

/**
 * A mail's public state; the recipient is not part of it.
 *
 * @param id derived from the event that caused the mail, so that no event causes two
 * @param about the id of what the mail is about: a signature's, for instance
 * @param template which mail it is: {@code confirm}, {@code published}, …
 */
public record MailFacts(String id, String about, String template) {}
