package org.convoca.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON pointer (RFC 6901) into the request body: {@code /organisation/name}
 * @param code stable, kebab-case: {@code too-long}
 * @param message one English sentence; the input is never repeated in it
 */
public record FieldError(String pointer, String code, String message) {}
