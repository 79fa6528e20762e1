package org.convoca.gateway.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** A provider as it describes itself (OpenID Connect Discovery 1.0), and what checks its tokens. */
record Provider(OIDCProviderMetadata metadata, IDTokenValidator tokens) {

    /** Milliseconds, for each step of each request. */
    static final int PATIENCE = 3000;

    private static final int LARGEST_KEYS = 64 * 1024;
    /** Only signatures by a key that the provider alone has. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384);

    static Provider discovered(Issuer issuer, ClientID client) throws IOException, GeneralException {
        var metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE, PATIENCE);
        var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST_KEYS);
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), retriever)
                .build();
        var selector = new JWSVerificationKeySelector<>(ALGORITHMS, keys);
        return new Provider(metadata, new IDTokenValidator(issuer, client, selector, null));
    }

    URI authorization() {
        return metadata.getAuthorizationEndpointURI();
    }

    URI token() {
        return metadata.getTokenEndpointURI();
    }
}
