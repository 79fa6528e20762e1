package org.convoca.gateway.client;

import java.util.List;
import org.convoca.platform.problem.FieldError;

/** What came of a form that was sent on to a service. */
public sealed interface FormResult {

    /** Taken; what it led to is said by mail only. */
    record Received() implements FormResult {}

    /** Nothing was stored; what is wrong stands at each field. */
    record Invalid(List<FieldError> errors) implements FormResult {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The call is closed, suspended or not open yet. Nothing was stored. */
    record CallNotOpen() implements FormResult {}

    /** There is no such call. */
    record CallNotFound() implements FormResult {}

    /** The service did not answer; sending the same again under the same key is safe. */
    record Unavailable() implements FormResult {}
}
