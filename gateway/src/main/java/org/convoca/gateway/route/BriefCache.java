package org.convoca.gateway.route;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps answers that are the same for everybody: for a moment, so that a crowd on one page asks the service once a second; and for longer, to be
 * shown while the service is away (the meaning of {@code stale-if-error}, RFC 5861). Bounded by bytes.
 */
@Component
class BriefCache {

    private static final int OVERHEAD = 1000;

    private final Cache<CacheKey, KeptAnswer> answers;
    private final Duration fresh;
    private final Duration usable;
    private final int largest;
    private final Clock clock;

    BriefCache(CacheProperties properties, Clock clock) {
        answers = Caffeine.newBuilder()
                .maximumWeight(properties.size().toBytes())
                .weigher((CacheKey key, KeptAnswer answer) -> key.size() + answer.size() + OVERHEAD)
                .expireAfterWrite(properties.usable())
                .build();
        fresh = properties.fresh();
        usable = properties.usable();
        largest = Math.toIntExact(properties.largest().toBytes());
        this.clock = clock;
    }

    HandlerFilterFunction<ServerResponse, ServerResponse> filter() {
        return (request, next) -> {
            var key = CacheKey.of(request);
            return key.isEmpty() ? next.handle(request) : answer(key.get(), request, next);
        };
    }

    private ServerResponse answer(CacheKey key, ServerRequest request, HandlerFunction<ServerResponse> next)
            throws Exception {
        var kept = answers.getIfPresent(key);
        if (kept == null || kept.age(clock.instant()).compareTo(usable) > 0) {
            return ask(key, request, next, null);
        }
        var rest = fresh.minus(kept.age(clock.instant()));
        if (rest.isPositive() || !kept.beginRenewal()) {
            return kept.answer(rest);
        }
        try {
            return ask(key, request, next, kept);
        } catch (UnreachableException | CallNotPermittedException e) {
            return kept.staleAnswer();
        } finally {
            kept.renewalEnded();
        }
    }

    private ServerResponse ask(
            CacheKey key, ServerRequest request, HandlerFunction<ServerResponse> next, @Nullable KeptAnswer kept)
            throws Exception {
        var asked = clock.instant();
        var response = next.handle(conditional(request, kept));
        var status = response.statusCode();
        if (kept != null && status.value() == HttpStatus.NOT_MODIFIED.value()) {
            var confirmed = kept.confirmedAt(asked);
            answers.put(key, confirmed);
            return confirmed.answer(fresh);
        }
        if (kept != null && status.is5xxServerError()) {
            return kept.staleAnswer();
        }
        if (status.value() == HttpStatus.OK.value()
                && request.method().equals(HttpMethod.GET)
                && isPublic(response.headers())) {
            return keep(key, response, upstreamBody(request), asked);
        }
        return response;
    }

    /** Our own tag takes the place of the client's: the service is asked whether what we keep is still true. */
    private static ServerRequest conditional(ServerRequest request, @Nullable KeptAnswer kept) {
        var tag = kept == null ? null : kept.tag();
        return ServerRequest.from(request)
                .headers(headers -> {
                    headers.remove(HttpHeaders.IF_MODIFIED_SINCE);
                    headers.remove(HttpHeaders.IF_NONE_MATCH);
                    if (tag != null) {
                        headers.setIfNoneMatch(tag);
                    }
                })
                .build();
    }

    private static boolean isPublic(HttpHeaders headers) {
        var control = Objects.requireNonNullElse(headers.getCacheControl(), "");
        return !control.contains("no-store") && !control.contains("private");
    }

    private ServerResponse keep(CacheKey key, ServerResponse response, InputStream body, Instant asked) {
        byte[] start;
        try {
            start = body.readNBytes(largest + 1);
        } catch (IOException e) {
            throw UnreachableException.because(e);
        }
        if (start.length > largest) {
            return tooLarge(response, start, body);
        }
        var headers = new HttpHeaders(response.headers());
        headers.remove(HttpHeaders.CACHE_CONTROL);
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        var answer = new KeptAnswer(headers, start, asked);
        answers.put(key, answer);
        return answer.answer(fresh);
    }

    private static InputStream upstreamBody(ServerRequest request) {
        return (InputStream) Objects.requireNonNull(
                request.servletRequest().getAttribute(MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR));
    }

    private static ServerResponse tooLarge(ServerResponse response, byte[] start, InputStream rest) {
        return ServerResponse.status(response.statusCode())
                .headers(headers -> headers.putAll(response.headers()))
                .build((_, out) -> {
                    out.getOutputStream().write(start);
                    rest.transferTo(out.getOutputStream());
                    return null;
                });
    }
}
