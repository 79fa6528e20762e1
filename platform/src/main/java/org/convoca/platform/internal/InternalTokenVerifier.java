package org.convoca.platform.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says who calls, or nothing when any part of a token is not exactly as it must be. That a token is genuine is found out once, since that costs more than
 * anything else that a request needs; whether it fits the call, and is still good, each time.
 */
final class InternalTokenVerifier {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int KEPT = 1000;

    private final String audience;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();
    private final Clock clock;
    private final Recent<String, JWTClaimsSet> genuine = new Recent<>(KEPT);

    InternalTokenVerifier(String audience, String trustedKeys, Clock clock) {
        this.audience = audience;
        this.clock = clock;
        try {
            for (var key : JWKSet.parse(trustedKeys).getKeys()) {
                verifiers.put(key.getKeyID(), new ECDSAVerifier(key.toECKey()));
            }
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("convoca.internal.trusted-keys cannot be read", e);
        }
    }

    Optional<Caller> verify(String token, String method, String path) {
        try {
            var claims = genuine.find(token).or(() -> claimsOfGenuine(token));
            return claims.isPresent() && fits(claims.get(), method, path)
                    ? Optional.of(caller(claims.get()))
                    : Optional.empty();
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<JWTClaimsSet> claimsOfGenuine(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            if (!isGenuine(jwt, claims)) {
                return Optional.empty();
            }
            genuine.keep(token, claims);
            return Optional.of(claims);
        } catch (ParseException | JOSEException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private boolean isGenuine(SignedJWT jwt, JWTClaimsSet claims) throws JOSEException {
        var header = jwt.getHeader();
        var verifier = verifiers.get(header.getKeyID());
        return verifier != null
                && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && SignedInternalTokens.TYPE.equals(header.getType())
                && header.getKeyID()
                        .equals(claims.getIssuer()
                                + header.getKeyID().substring(header.getKeyID().lastIndexOf('.')))
                && jwt.verify(verifier);
    }

    private boolean fits(JWTClaimsSet claims, String method, String path) throws ParseException {
        return claims.getAudience().equals(List.of(audience))
                && method.equals(claims.getStringClaim(SignedInternalTokens.METHOD))
                && path.equals(claims.getStringClaim(SignedInternalTokens.PATH))
                && isCurrent(claims.getIssueTime(), claims.getExpirationTime());
    }

    private boolean isCurrent(Date issued, Date expires) {
        if (issued == null || expires == null) {
            return false;
        }
        var now = clock.instant();
        var end = expires.toInstant();
        return now.isBefore(end)
                && Duration.between(issued.toInstant(), end).compareTo(LONGEST) <= 0
                && Duration.between(now, end).compareTo(LONGEST) <= 0;
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        return new Caller(
                claims.getIssuer(),
                words(claims, SignedInternalTokens.ROLES),
                onBehalf(claims),
                coordination(claims),
                signatory(claims));
    }

    private static @Nullable Signatory signatory(JWTClaimsSet claims) throws ParseException {
        var signature = claims.getStringClaim(SignedInternalTokens.SIGNATURE);
        var holder = claims.getStringClaim(SignedInternalTokens.HOLDER);
        return signature == null || holder == null
                ? null
                : new Signatory(UUID.fromString(signature), UUID.fromString(holder));
    }

    private static Set<String> words(JWTClaimsSet claims, String name) throws ParseException {
        var words = claims.getStringListClaim(name);
        return words == null ? Set.of() : Set.copyOf(words);
    }

    private static @Nullable Coordination coordination(JWTClaimsSet claims) throws ParseException {
        var coordinator = claims.getStringClaim(SignedInternalTokens.COORDINATOR);
        return coordinator == null
                ? null
                : new Coordination(
                        UUID.fromString(coordinator),
                        words(claims, SignedInternalTokens.ROLES),
                        words(claims, SignedInternalTokens.CALLS),
                        Boolean.TRUE.equals(claims.getBooleanClaim(SignedInternalTokens.EVERYWHERE)),
                        words(claims, SignedInternalTokens.TERRITORIES),
                        words(claims, SignedInternalTokens.REGIONS));
    }

    private static @Nullable OnBehalf onBehalf(JWTClaimsSet claims) throws ParseException {
        var registration = claims.getStringClaim(SignedInternalTokens.REGISTRATION);
        var organiser = claims.getStringClaim(SignedInternalTokens.ORGANISER);
        return registration == null
                ? null
                : new OnBehalf(UUID.fromString(registration), organiser == null ? null : UUID.fromString(organiser));
    }
}
