package org.convoca.gateway.route;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/** A service's answer at a moment. One caller at a time asks for a newer one; the others need not wait for it. */
final class KeptAnswer {

    private final HttpHeaders headers;
    private final byte[] body;
    private final Instant since;
    private final AtomicBoolean beingRenewed = new AtomicBoolean();

    KeptAnswer(HttpHeaders headers, byte[] body, Instant since) {
        this.headers = headers;
        this.body = body;
        this.since = since;
    }

    KeptAnswer confirmedAt(Instant now) {
        return new KeptAnswer(headers, body, now);
    }

    Duration age(Instant now) {
        return Duration.between(since, now);
    }

    /** True for the one who shall ask the service; it calls {@link #renewalEnded} then. */
    boolean beginRenewal() {
        return beingRenewed.compareAndSet(false, true);
    }

    void renewalEnded() {
        beingRenewed.set(false);
    }

    @Nullable
    String tag() {
        return headers.getETag();
    }

    int size() {
        return body.length;
    }

    /** @param freshFor the rest of its time; a client may rely on it for so long and no longer */
    ServerResponse answer(Duration freshFor) {
        // Rounded down: better one request too many than an answer too old.
        return answer("public, max-age=" + Math.max(0, freshFor.toSeconds()));
    }

    /** The service is away: good to show, and to be asked for again at once. */
    ServerResponse staleAnswer() {
        return answer("no-cache");
    }

    private ServerResponse answer(String cacheControl) {
        return ServerResponse.ok()
                .headers(all -> all.putAll(headers))
                .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                .build((_, response) -> {
                    response.setContentLength(body.length);
                    response.getOutputStream().write(body);
                    return null;
                });
    }
}
