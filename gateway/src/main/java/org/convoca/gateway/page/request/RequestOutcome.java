package org.convoca.gateway.page.request;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is the case with a group's request, as its link's page says it. */
enum RequestOutcome {
    /** A coordinator has to look at it. */
    CONFIRMED(HttpStatus.OK),
    ALREADY_CONFIRMED(HttpStatus.OK),
    DISOWNED(HttpStatus.OK),
    ALREADY_DISOWNED(HttpStatus.OK),
    CALL_NOT_OPEN(HttpStatus.CONFLICT),
    EXPIRED(HttpStatus.GONE),
    GONE(HttpStatus.GONE),
    UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    RequestOutcome(HttpStatus status) {
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
    static RequestOutcome of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code))
                .findFirst()
                .orElse(ALREADY_CONFIRMED);
    }
}
