package org.convoca.notification.federation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.convoca.notification.outbound.OutboundAnswer;
import org.convoca.notification.outbound.OutboundClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Actors of other servers, fetched by their address and remembered for an hour. An actor counts for what its own host says: its key, its inbox and its
 * address have one host. Thread-safe; bounded in memory and in how many are fetched at once.
 */
class RemoteActors {

    private static final int MOST = 2_000;
    private static final int AT_ONCE = 8;
    /** The gateway waits for no longer. A slow server is asked to the end all the same, and its answer is there when the sender tries again. */
    private static final Duration PATIENCE = Duration.ofMillis(2500);

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration KEPT_WHEN_MISSING = Duration.ofMinutes(1);

    private final OutboundClient outbound;
    private final SignedHeaders signing;
    private final JsonMapper json;
    private final Clock clock;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore fetching = new Semaphore(AT_ONCE);
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).build();

    RemoteActors(OutboundClient outbound, SignedHeaders signing, JsonMapper json, Clock clock) {
        this.outbound = outbound;
        this.signing = signing;
        this.json = json;
        this.clock = clock;
    }

    /** What is known of an address. */
    sealed interface Found {
        record Actor(RemoteActor actor) implements Found {}

        /** Its server says that there is nobody any more. */
        record Gone() implements Found {}

        /** Nobody that we could trust. */
        record Nobody() implements Found {}

        /** It cannot be found out now. */
        record Away() implements Found {}
    }

    private record Kept(Found found, Instant since) {}

    /**
     * Who is there.
     *
     * @param as in whose name we ask
     * @param afresh whether what is remembered may be out of date; not more often than once a minute
     */
    Found find(String id, ActorName as, boolean afresh) {
        var known = remembered(id, afresh);
        if (known != null) {
            return known;
        }
        if (!fetching.tryAcquire()) {
            return new Found.Away();
        }
        return CompletableFuture.supplyAsync(() -> fetchAndKeep(id, as), threads)
                .completeOnTimeout(new Found.Away(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Found fetchAndKeep(String id, ActorName as) {
        try {
            var found = fetch(id, as);
            kept.put(id, new Kept(found, clock.instant()));
            return found;
        } finally {
            fetching.release();
        }
    }

    private @Nullable Found remembered(String id, boolean afresh) {
        var known = kept.getIfPresent(id);
        if (known == null) {
            return null;
        }
        var good = !afresh && known.found() instanceof Found.Actor ? KEPT : KEPT_WHEN_MISSING;
        return known.since().plus(good).isAfter(clock.instant()) ? known.found() : null;
    }

    private Found fetch(String id, ActorName as) {
        var address = address(id);
        if (address.isEmpty() || outbound.objection(address.get()).isPresent()) {
            return new Found.Nobody();
        }
        return switch (outbound.get(address.get(), signing.get(address.get(), as))) {
            case OutboundAnswer.Answered answer when answer.isSuccess() && !answer.cut() -> read(id, answer.body());
            case OutboundAnswer.Answered answer
            when answer.status() == 404 || answer.status() == 410 -> new Found.Gone();
            case OutboundAnswer.Answered answer
            when answer.status() >= 500 || answer.status() == 429 -> new Found.Away();
            case OutboundAnswer.Answered _ -> new Found.Nobody();
            case OutboundAnswer.Unreachable _ -> new Found.Away();
            case OutboundAnswer.Refused _ -> new Found.Nobody();
        };
    }

    private Found read(String id, String body) {
        try {
            return actor(id, json.readTree(body)).<Found>map(Found.Actor::new).orElseGet(Found.Nobody::new);
        } catch (JacksonException e) {
            return new Found.Nobody();
        }
    }

    private static Optional<RemoteActor> actor(String id, JsonNode document) {
        var stated = document.path("publicKey");
        var shown = stated.isArray() ? stated.path(0) : stated;
        var inbox = address(document.path("inbox").asString(""));
        var shared = address(document.path("endpoints").path("sharedInbox").asString(""));
        var key = Pem.publicKey(shown.path("publicKeyPem").asString(""));
        if (!id.equals(document.path("id").asString(""))
                || !id.equals(shown.path("owner").asString(""))
                || key.isEmpty()
                || inbox.filter(there -> isOf(there, id)).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RemoteActor(
                id,
                shown.path("id").asString(""),
                key.get(),
                inbox.get(),
                shared.filter(there -> isOf(there, id)).orElse(inbox.get())));
    }

    /** Else somebody could have us post to a server that never asked for it. */
    private static boolean isOf(URI address, String actor) {
        return address(actor)
                .map(URI::getRawAuthority)
                .filter(address.getRawAuthority()::equalsIgnoreCase)
                .isPresent();
    }

    private static Optional<URI> address(String text) {
        try {
            var address = URI.create(text);
            return address.getHost() == null || text.length() > 1024 ? Optional.empty() : Optional.of(address);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
