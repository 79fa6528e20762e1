package org.convoca.notification.mail.bounce;

/**
 * A mail that did not arrive, or not yet.
 *
 * @param returnPath the part of the address by which it came back that tells it from any other
 * @param status as RFC 3463 writes it: {@code 5.1.1}
 */
public record Returned(String returnPath, String status) {}
