package org.convoca.gateway.client;

import org.jspecify.annotations.Nullable;

/** What a service answered, or that it did not. */
sealed interface Answer {

    /**
     * Any status below 500.
     *
     * @param etag as it came, or null
     */
    record Given(int status, @Nullable String etag, String body) implements Answer {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer, an answer that says the service is unwell, or a service that was not asked because it has been unwell. */
    record None() implements Answer {}
}
