package org.convoca.gateway.session;

import java.time.Instant;
import java.util.UUID;

/**
 * An organiser is at work.
 *
 * @param registration whose actions may be changed
 * @param call its call's slug
 * @param locale in which the organiser gets mails
 * @param endsAt when the session ends at the latest
 */
public record OrganiserSession(UUID registration, String call, String locale, Instant endsAt) {}
