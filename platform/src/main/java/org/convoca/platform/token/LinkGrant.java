package org.convoca.platform.token;

import java.time.Instant;

/**
 * What a link permits.
 *
 * @param purpose for instance {@code confirm} or {@code withdraw}; a link works for nothing else
 * @param subject the id of what it is about
 * @param expiresAt exclusive
 */
public record LinkGrant(String purpose, String subject, Instant expiresAt) {}
