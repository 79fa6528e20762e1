package org.convoca.event.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who signed in and has not left.
 *
 * @param agent the browser as its owner would recognise it, no finer: {@code Firefox, Android}
 * @param seenAt when it last asked for something, to within a minute
 * @param endsAt when it ends however busy it is
 */
record Session(
        UUID id, UUID coordinator, String agent, SignInMethod method, Instant beganAt, Instant seenAt, Instant endsAt) {

    /** When it ends if it asks for nothing more. */
    Instant endsAt(Duration idle) {
        var resting = seenAt.plus(idle);
        return resting.isBefore(endsAt) ? resting : endsAt;
    }

    Session seen(Instant now) {
        return new Session(id, coordinator, agent, method, beganAt, now, endsAt);
    }
}
