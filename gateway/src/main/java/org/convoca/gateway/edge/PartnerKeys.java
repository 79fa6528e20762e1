package org.convoca.gateway.edge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convoca.gateway.edge.Partners.Partner;
import org.convoca.gateway.edge.Partners.Resolution;
import org.convoca.platform.token.SecretHash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Partners' keys as programs send them: {@code Authorization: Bearer cvk_…}, or {@code Convoca-Key} where that header holds a session already. What one is
 * worth is remembered for three seconds, so that a revoked key is refused within five; while nobody can be asked, what was known last holds. Thread-safe,
 * and bounded in memory.
 */
@Component
public class PartnerKeys {

    static final String HEADER = "Convoca-Key";

    private static final String MARK = "cvk_";
    private static final String BEARER = "Bearer ";
    private static final Pattern SHAPE = Pattern.compile(MARK + "[A-Za-z0-9_-]{43}");
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;
    private static final String ATTRIBUTE = PartnerKeys.class.getName();

    /** Asked for late: whoever knows them is made after the edge. */
    private final ObjectProvider<Partners> partners;

    private final Clock clock;
    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    private record Kept(Resolution resolution, Instant at) {}

    PartnerKeys(ObjectProvider<Partners> partners, Clock clock) {
        this.partners = partners;
        this.clock = clock;
    }

    /** The key that came with a request, whatever it is worth; sessions are no keys. */
    static Optional<String> of(HttpServletRequest request) {
        var own = request.getHeader(HEADER);
        if (own != null) {
            return Optional.of(own.strip());
        }
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.empty()
                : Optional.of(header.substring(BEARER.length()).strip()).filter(token -> token.startsWith(MARK));
    }

    /** What is remembered of a key, so that nobody need be asked; null when somebody must be. */
    @Nullable
    Resolution remembered(String key) {
        if (!SHAPE.matcher(key).matches()) {
            return new Resolution.Unknown();
        }
        var known = kept.getIfPresent(SecretHash.of(key));
        return known != null && clock.instant().isBefore(known.at().plus(FRESH)) ? known.resolution() : null;
    }

    Resolution ask(String key) {
        var hash = SecretHash.of(key);
        return switch (partners.getObject().resolve(hash)) {
            case Resolution.Known known -> keep(hash, known);
            case Resolution.Unknown unknown -> keep(hash, unknown);
            case Resolution.Unavailable unavailable -> {
                var earlier = kept.getIfPresent(hash);
                yield earlier == null ? unavailable : earlier.resolution();
            }
        };
    }

    private Resolution keep(String hash, Resolution resolution) {
        kept.put(hash, new Kept(resolution, clock.instant()));
        return resolution;
    }

    static void attach(Partner partner, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, partner);
    }

    /** Whose program asks; empty for everybody else. */
    public static Optional<Partner> partner(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Partner partner ? Optional.of(partner) : Optional.empty();
    }
}
