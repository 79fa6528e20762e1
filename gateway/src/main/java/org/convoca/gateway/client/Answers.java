package org.convoca.gateway.client;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Reads through a cache: an answer is fresh for a few seconds, then asked for again by its ETag; while the service is unwell, the last one stands in
 * (stale-if-error, RFC 5861). Many who ask the same at once cause one request. Thread-safe.
 */
class Answers {

    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    /** Nothing is there, or a filter or a page mark that only a hand-made address can hold. */
    private static final Set<Integer> REFUSALS = Set.of(400, 404, 422);

    private final RemoteService service;
    private final Reader reader;
    private final Clock clock;
    private final ClientProperties properties;
    private final Cache<Question, Kept> kept;
    private final ConcurrentMap<Question, FutureTask<Reading<?>>> underWay = new ConcurrentHashMap<>();

    Answers(RemoteService service, Reader reader, ClientProperties properties, Clock clock) {
        this.service = service;
        this.reader = reader;
        this.clock = clock;
        this.properties = properties;
        kept = Caffeine.newBuilder()
                .maximumWeight(properties.cache().toBytes())
                .weigher((Question question, Kept answer) -> answer.weight())
                .build();
    }

    /**
     * A question to the service.
     *
     * @param path a template
     * @param call the slug of the call that it is about, or an empty string for all calls
     */
    record Question(String path, Map<String, String> variables, String call, String language) {
        Question {
            variables = Map.copyOf(variables);
        }

        static Question of(String path, Map<String, String> variables, String call, Locale reader) {
            return new Question(path, variables, call, reader.toLanguageTag());
        }
    }

    private record Kept(Object value, @Nullable String etag, int weight, Instant since) {
        Kept renewed(Instant now) {
            return new Kept(value, etag, weight, now);
        }

        /** A clock that was set back makes nothing younger. */
        boolean isYoungerThan(Duration age, Instant now) {
            return !since.isAfter(now) && since.plus(age).isAfter(now);
        }
    }

    <T> Reading<T> ask(Question question, Class<T> type) {
        var known = kept.getIfPresent(question);
        if (known != null && known.isYoungerThan(properties.freshFor(), clock.instant())) {
            return new Reading.Found<>(type.cast(known.value()), false);
        }
        return typed(together(question, () -> fetch(question, known, type)), type);
    }

    /** Forgets what is known of a call, after it was changed through us. */
    void forget(String call) {
        kept.asMap().keySet().removeIf(question -> question.call().equals(call));
    }

    private Reading<?> together(Question question, Supplier<Reading<?>> fetch) {
        var mine = new FutureTask<>(fetch::get);
        var first = underWay.putIfAbsent(question, mine);
        if (first != null) {
            return result(first);
        }
        try {
            mine.run();
            return result(mine);
        } finally {
            underWay.remove(question, mine);
        }
    }

    private static Reading<?> result(FutureTask<Reading<?>> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reading.Unavailable<>();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the answer could not be read", e.getCause());
        }
    }

    private <T> Reading<T> fetch(Question question, @Nullable Kept known, Class<T> type) {
        var answer =
                service.get(question.path(), question.variables(), headers -> conditions(headers, question, known));
        return switch (answer) {
            case Answer.Given given
            when given.status() == 304 && known != null -> keep(question, known.renewed(clock.instant()), type);
            case Answer.Given given
            when given.isSuccess() ->
                keep(
                        question,
                        new Kept(
                                reader.read(given, type),
                                given.etag(),
                                500 + 2 * given.body().length(),
                                clock.instant()),
                        type);
            case Answer.Given given when REFUSALS.contains(given.status()) -> missing(question);
            case Answer.Given given -> misunderstood(given, known, type);
            case Answer.None _ -> earlier(known, type);
        };
    }

    private <T> Reading<T> misunderstood(Answer.Given given, @Nullable Kept known, Class<T> type) {
        log.error("a page's question was refused with {}", given.status());
        return earlier(known, type);
    }

    private static void conditions(HttpHeaders headers, Question question, @Nullable Kept known) {
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, question.language());
        if (known != null && known.etag() != null) {
            headers.setIfNoneMatch(known.etag());
        }
    }

    private <T> Reading<T> keep(Question question, Kept answer, Class<T> type) {
        kept.put(question, answer);
        return new Reading.Found<>(type.cast(answer.value()), false);
    }

    private <T> Reading<T> missing(Question question) {
        kept.invalidate(question);
        return new Reading.Missing<>();
    }

    private <T> Reading<T> earlier(@Nullable Kept known, Class<T> type) {
        return known != null && known.isYoungerThan(properties.staleFor(), clock.instant())
                ? new Reading.Found<>(type.cast(known.value()), true)
                : new Reading.Unavailable<>();
    }

    private static <T> Reading<T> typed(Reading<?> reading, Class<T> type) {
        return switch (reading) {
            case Reading.Found<?> found -> new Reading.Found<>(type.cast(found.value()), found.stale());
            case Reading.Missing<?> _ -> new Reading.Missing<>();
            case Reading.Unavailable<?> _ -> new Reading.Unavailable<>();
        };
    }
}
