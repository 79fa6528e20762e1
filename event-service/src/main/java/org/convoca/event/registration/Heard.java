package org.convoca.event.registration;

import java.time.Instant;
import org.convoca.contracts.signature.SignatureFacts;

/**
 * What was heard of a signature.
 *
 * @param sequence the number of the event
 * @param time when it happened
 */
record Heard(SignatureFacts signature, long sequence, Instant time, What what) {

    enum What {
        /** How the signature stands now. */
        NEWS,
        /** The contact asks for their link again. */
        LINK_ASKED,
        /** Another person is the contact from now on, or somebody of a signatory that had nobody. */
        CONTACT_CHANGED
    }

    boolean isLinkAsked() {
        return what == What.LINK_ASKED;
    }

    boolean isOfAnotherContact() {
        return what == What.CONTACT_CHANGED;
    }

    /** Those who manage the registration, with the signature's contact as it stands now. */
    Team in(Team team) {
        return isOfAnotherContact()
                ? team.succeeded(signature, NameBasedUuid.of(signature.id(), "contact since " + sequence), time)
                : team.following(signature, time);
    }

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
