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
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;

final class SignedInternalTokens implements InternalTokens {

    static final JOSEObjectType TYPE = new JOSEObjectType("convoca-internal+jwt");
    static final String METHOD = "htm";
    static final String PATH = "htp";
    static final String ROLES = "roles";
    static final String REGISTRATION = "registration";

    private static final Duration VALID_FOR = Duration.ofSeconds(30);

    private final String issuer;
    private final JWSHeader header;
    private final ECDSASigner signer;
    private final Clock clock;

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
        return signed(claims(audience, method, path, roles).build());
    }

    @Override
    public String mint(String audience, String method, String path, Set<String> roles, UUID registration) {
        return signed(claims(audience, method, path, roles)
                .claim(REGISTRATION, registration.toString())
                .build());
    }

    private JWTClaimsSet.Builder claims(String audience, String method, String path, Set<String> roles) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(VALID_FOR)))
                .claim(METHOD, method)
                .claim(PATH, path)
                .claim(ROLES, List.copyOf(roles));
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
