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

/** Says who calls, or nothing when any part of a token is not exactly as it must be. */
final class InternalTokenVerifier {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String audience;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();
    private final Clock clock;

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
            var jwt = SignedJWT.parse(token);
            var header = jwt.getHeader();
            var verifier = verifiers.get(header.getKeyID());
            var claims = jwt.getJWTClaimsSet();
            var genuine = verifier != null
                    && JWSAlgorithm.ES256.equals(header.getAlgorithm())
                    && SignedInternalTokens.TYPE.equals(header.getType())
                    && header.getKeyID()
                            .equals(claims.getIssuer()
                                    + header.getKeyID()
                                            .substring(header.getKeyID().lastIndexOf('.')))
                    && jwt.verify(verifier);
            return genuine && fits(claims, method, path) ? Optional.of(caller(claims)) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
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
        var roles = claims.getStringListClaim(SignedInternalTokens.ROLES);
        var registration = claims.getStringClaim(SignedInternalTokens.REGISTRATION);
        return new Caller(
                claims.getIssuer(),
                roles == null ? Set.of() : Set.copyOf(roles),
                registration == null ? null : UUID.fromString(registration));
    }
}
