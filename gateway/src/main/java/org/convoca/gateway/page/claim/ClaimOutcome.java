package org.convoca.gateway.page.claim;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is the case with a claim, as its link's page says it. */
enum ClaimOutcome {
    /** A coordinator has to look at it. */
    AWAITING_REVIEW(HttpStatus.OK),
    /** The same, but somebody else has become the contact since. */
    CONTESTED(HttpStatus.OK),
    ALREADY_CONFIRMED(HttpStatus.OK),
    DISOWNED(HttpStatus.OK),
    ALREADY_DISOWNED(HttpStatus.OK),
    CALL_NOT_OPEN(HttpStatus.CONFLICT),
    EXPIRED(HttpStatus.GONE),
    GONE(HttpStatus.GONE),
    UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ClaimOutcome(HttpStatus status) {
        this.status = status;
    }

    /** As in messages. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    HttpStatus status() {
        return status;
    }

    /** By the service's word; what a newer service says means that there is nothing more to do. */
    static ClaimOutcome of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElse(ALREADY_CONFIRMED);
    }
}
