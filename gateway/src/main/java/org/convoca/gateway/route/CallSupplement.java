package org.convoca.gateway.route;

import java.util.Optional;

/** What is known of a call outside the service that keeps it. */
public interface CallSupplement {

    /** The name of the field that it adds. */
    String FIELD = "actions";

    /**
     * How many street actions a call has; empty while nobody can say.
     *
     * @return to be written as JSON
     */
    Optional<? extends Record> of(String slug);
}
