package org.convoca.gateway.client;

import java.time.Duration;

/**
 * What came of reading something.
 *
 * @param <T> what was asked for
 */
public sealed interface Reading<T> {

    /** How long to wait before asking again, when nothing better is known. */
    Duration LATER = Duration.ofSeconds(10);

    /** @param stale whether it is an earlier answer, kept because the service does not give one now */
    record Found<T>(T value, boolean stale) implements Reading<T> {}

    /** The service says that there is no such thing. */
    record Missing<T>() implements Reading<T> {}

    /** The service does not answer, and there is no earlier answer. */
    record Unavailable<T>() implements Reading<T> {}
}
