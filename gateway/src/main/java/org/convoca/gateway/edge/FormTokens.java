package org.convoca.gateway.edge;

import org.jspecify.annotations.Nullable;

/**
 * Tokens for the forms of public pages, which set no cookie. A form carries one in the hidden field {@link #FIELD}; it proves that we rendered that
 * form, when, and for which path, and it gives the form's request an {@code Idempotency-Key} of its own, so that pressing the button twice acts
 * once. Thread-safe.
 */
public interface FormTokens {

    /** The name of the hidden field. */
    String FIELD = "form";

    /**
     * A new token, good for one filled form.
     *
     * @param path what the form posts to, without query: {@code /es/calls/the-call}
     */
    String mint(String path);

    /**
     * @param value the field as it came back; null when it did not
     * @param path the path that was posted to
     */
    FormCheck check(@Nullable String value, String path);
}
