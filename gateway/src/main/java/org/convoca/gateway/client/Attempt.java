package org.convoca.gateway.client;

import java.util.List;
import org.convoca.platform.problem.FieldError;

/**
 * What came of trying to change something.
 *
 * @param <T> what the service tells when it is done
 */
public sealed interface Attempt<T> {

    /** Done; or it had been done before. */
    record Done<T>(T value) implements Attempt<T> {}

    /** Nothing was changed; what is wrong stands at each field. */
    record Invalid<T>(List<FieldError> errors) implements Attempt<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Nothing was changed, since it is not possible as things stand. */
    record Refused<T>() implements Attempt<T> {}

    /** There is no such thing, or not for whoever asks. */
    record Missing<T>() implements Attempt<T> {}

    /** The service did not answer; trying again is safe. */
    record Unavailable<T>() implements Attempt<T> {}
}
