package org.convoca.gateway.page.registration;

/**
 * Something that has to be put right in a form, in the reader's words.
 *
 * @param field the id of the field that it belongs to; empty when it is about the whole form
 */
public record Mistake(String field, String message) {}
