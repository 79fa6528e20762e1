package org.convoca.event.registration;

import java.time.Instant;
import org.convoca.contracts.signature.SignatureFacts;

/**
 * What was heard of a signature.
 *
 * @param sequence the number of the event
 * @param time when it happened
 * @param linkAsked whether the contact asks for their link again
 * @param claimed whether somebody became the contact of a signatory that had none
 */
record Heard(SignatureFacts signature, long sequence, Instant time, boolean linkAsked, boolean claimed) {

    boolean isOnTheRoll() {
        return switch (signature.status()) {
            case PUBLISHED -> true;
            case AWAITING_CONFIRMATION,
                    AWAITING_REVIEW,
                    DISOWNED,
                    EXPIRED,
                    DUPLICATE,
                    REJECTED,
                    INVALIDATED,
                    WITHDRAWN -> false;
        };
    }
}
