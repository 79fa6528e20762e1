package org.convoca.gateway.client;

import java.util.List;
import org.convoca.platform.problem.FieldError;

/** What came of a request to sign. */
public sealed interface SigningResult {

    /** Taken; whether it is the first of this organisation is said by mail only. */
    record Received() implements SigningResult {}

    /** Nothing was stored; what is wrong stands at each field. */
    record Invalid(List<FieldError> errors) implements SigningResult {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The call is closed, suspended or not open yet. Nothing was stored. */
    record CallNotOpen() implements SigningResult {}

    /** There is no such call. */
    record CallNotFound() implements SigningResult {}

    /** The service did not answer; sending the same again under the same key is safe. */
    record Unavailable() implements SigningResult {}
}
