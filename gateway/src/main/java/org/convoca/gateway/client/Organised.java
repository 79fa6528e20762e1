package org.convoca.gateway.client;

import java.util.List;
import org.convoca.platform.problem.FieldError;

/** What came of an organiser's change. */
public sealed interface Organised {

    /** Done; or it had been done before. */
    record Done(OwnAction action) implements Organised {}

    /** Done, and the action is no more. */
    record Gone() implements Organised {}

    /** Others were made of it. */
    record Made(int count) implements Organised {}

    /** Nothing was changed; what is wrong stands at each field. */
    record Invalid(List<FieldError> errors) implements Organised {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Nothing was changed, since somebody else changed it in the meantime: here is what they made of it. */
    record Stale(OwnAction current) implements Organised {}

    /** Nothing was changed: the action, its registration or its call does not allow this any more. */
    record Refused() implements Organised {}

    /** There is no such action of this registration. */
    record Missing() implements Organised {}

    /** The service did not answer; asking again is safe. */
    record Unavailable() implements Organised {}
}
