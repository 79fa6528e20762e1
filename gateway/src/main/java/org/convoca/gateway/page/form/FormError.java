package org.convoca.gateway.page.form;

/**
 * An error of a filled form, in the reader's words.
 *
 * @param field the id of the field that it belongs to; empty when it is about the whole form
 */
public record FormError(String field, String message) {}
