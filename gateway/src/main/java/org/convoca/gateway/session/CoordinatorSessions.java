package org.convoca.gateway.session;

/** Where coordinators' sessions are kept: at the event-service, so that each can be ended from anywhere. Thread-safe. */
public interface CoordinatorSessions {

    /** @param token as the browser or program holds it */
    Resolution resolve(String token);

    /** From now on the token is nobody's; also when it was before. */
    void end(String token);

    /** What a token is worth now. */
    sealed interface Resolution {

        record Active(CoordinatorSession session) implements Resolution {}

        /** Signed out, ended elsewhere, over, or never begun. */
        record Ended() implements Resolution {}

        /** Nobody can say. */
        record Unavailable() implements Resolution {}
    }
}
