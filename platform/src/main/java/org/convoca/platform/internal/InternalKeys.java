package org.convoca.platform.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Collection;

/** Makes the keys of {@code convoca.internal}, for a first start and for tests. */
public final class InternalKeys {

    private InternalKeys() {}

    /**
     * A new signing key.
     *
     * @param kid the issuer's name, a dot and a number: {@code gateway.1}
     * @return a private JWK (RFC 7517)
     */
    public static String signingKey(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(kid).generate().toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException("EC P-256 is not available", e);
        }
    }

    /** The public halves of these signing keys, as a JWK set. */
    public static String trustedKeys(Collection<String> signingKeys) {
        var keys = new ArrayList<JWK>();
        for (var signingKey : signingKeys) {
            try {
                keys.add(ECKey.parse(signingKey).toPublicJWK());
            } catch (ParseException e) {
                throw new IllegalArgumentException("not a JWK", e);
            }
        }
        return new JWKSet(keys).toString();
    }
}
