package org.convoca.event.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to sign in.
 *
 * @param coordinator whose address was typed, or null when it is nobody's; no answer tells which
 * @param browser hash of a random value that the browser which asked keeps
 * @param locale the language of the page on which it was asked for
 * @param mailed what was mailed for it: once, or more often when a mail had to be sent again
 * @param triesLeft how many codes can still be tried
 * @param usedAt when it led to a session, or null
 */
record SignIn(
        UUID id,
        @Nullable UUID coordinator,
        String browser,
        String locale,
        List<Mailed> mailed,
        int triesLeft,
        @Nullable Instant usedAt) {

    SignIn {
        mailed = List.copyOf(mailed);
    }

    /** Hashes of what one mail holds, and until when that works. */
    record Mailed(String token, String code, Instant expiresAt) {

        boolean works(Instant now) {
            return now.isBefore(expiresAt);
        }
    }

    boolean isFrom(String hashOfBrowser) {
        return Secret.same(browser, hashOfBrowser);
    }

    boolean isUsed() {
        return usedAt != null;
    }

    /** What was mailed with that token. */
    Optional<Mailed> withToken(String hash) {
        return mailed.stream().filter(one -> Secret.same(one.token(), hash)).findFirst();
    }

    /** What was mailed with that code. */
    Optional<Mailed> withCode(String hash) {
        return mailed.stream().filter(one -> Secret.same(one.code(), hash)).findFirst();
    }

    @Override
    public String toString() {
        return "SignIn[" + id + "]";
    }
}
