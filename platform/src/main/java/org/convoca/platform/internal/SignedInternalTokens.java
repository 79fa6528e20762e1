package org.convoca.platform.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Signs tokens, and gives the same one again for some seconds to whoever asks for the same call: a signature costs more than all else that a request needs
 * on its way, and a token says nothing that differs between two requests of one method and path.
 */
final class SignedInternalTokens implements InternalTokens {

    static final JOSEObjectType TYPE = new JOSEObjectType("convoca-internal+jwt");
    static final String METHOD = "htm";
    static final String PATH = "htp";
    static final String ROLES = "roles";
    static final String REGISTRATION = "registration";
    static final String ORGANISER = "organiser";
    static final String SIGNATURE = "signature";
    static final String HOLDER = "holder";
    static final String COORDINATOR = "coordinator";
    static final String CALLS = "calls";
    static final String EVERYWHERE = "everywhere";
    static final String TERRITORIES = "territories";
    static final String REGIONS = "regions";

    private static final Duration VALID_FOR = Duration.ofSeconds(30);
    /** What is given out is good for at least as long as a call may take. */
    private static final Duration GIVEN_AGAIN_FOR = Duration.ofSeconds(10);

    private static final int KEPT = 1000;

    private final String issuer;
    private final JWSHeader header;
    private final ECDSASigner signer;
    private final Clock clock;
    private final Recent<Call, Minted> recent = new Recent<>(KEPT);

    private record Call(
            String audience,
            String method,
            String path,
            Set<String> roles,
            @Nullable OnBehalf onBehalf,
            @Nullable Coordination coordination,
            @Nullable Signatory signatory) {}

    private record Minted(String token, Instant at) {

        boolean isGivenAgain(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(GIVEN_AGAIN_FOR));
        }
    }

    SignedInternalTokens(String issuer, String signingKey, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
        try {
            var key = ECKey.parse(signingKey);
            header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(TYPE)
                    .keyID(key.getKeyID())
                    .build();
            signer = new ECDSASigner(key);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException("convoca.internal.signing-key cannot be read", e);
        }
    }

    @Override
    public String mint(String audience, String method, String path, Set<String> roles) {
        return mint(new Call(audience, method, path, Set.copyOf(roles), null, null, null));
    }

    @Override
    public String mint(String audience, String method, String path, Set<String> roles, OnBehalf onBehalf) {
        return mint(new Call(audience, method, path, Set.copyOf(roles), onBehalf, null, null));
    }

    @Override
    public String mint(String audience, String method, String path, Coordination coordination) {
        return mint(new Call(audience, method, path, coordination.roles(), null, coordination, null));
    }

    @Override
    public String mint(String audience, String method, String path, Signatory signatory) {
        return mint(new Call(audience, method, path, Set.of(), null, null, signatory));
    }

    private String mint(Call call) {
        var now = clock.instant();
        return recent.find(call)
                .filter(minted -> minted.isGivenAgain(now))
                .map(Minted::token)
                .orElseGet(() -> {
                    var token = signed(claims(call, now));
                    recent.keep(call, new Minted(token, now));
                    return token;
                });
    }

    private JWTClaimsSet claims(Call call, Instant now) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(call.audience())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)))
                .claim(METHOD, call.method())
                .claim(PATH, call.path())
                .claim(ROLES, List.copyOf(call.roles()));
        var onBehalf = call.onBehalf();
        if (onBehalf != null) {
            claims.claim(REGISTRATION, onBehalf.registration().toString());
            if (onBehalf.organiser() != null) {
                claims.claim(ORGANISER, onBehalf.organiser().toString());
            }
        }
        var coordination = call.coordination();
        if (coordination != null) {
            claims.claim(COORDINATOR, coordination.coordinator().toString())
                    .claim(CALLS, List.copyOf(coordination.calls()))
                    .claim(EVERYWHERE, coordination.everywhere())
                    .claim(TERRITORIES, List.copyOf(coordination.territories()))
                    .claim(REGIONS, List.copyOf(coordination.regions()));
        }
        var signatory = call.signatory();
        if (signatory != null) {
            claims.claim(SIGNATURE, signatory.signature().toString())
                    .claim(HOLDER, signatory.holder().toString());
        }
        return claims.build();
    }

    private String signed(JWTClaimsSet claims) {
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the call cannot be signed", e);
        }
        return token.serialize();
    }
}
