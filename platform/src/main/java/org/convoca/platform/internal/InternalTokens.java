package org.convoca.platform.internal;

import java.time.Clock;
import java.util.Set;

/**
 * Mints the tokens of internal calls: JWT (RFC 7519) with ES256, type {@code convoca-internal+jwt}, bound to audience, method and path, valid for
 * at most 60 seconds. A bean when {@code convoca.internal.signing-key} is set. Thread-safe.
 */
public interface InternalTokens {

    /**
     * @param audience the called service, for instance {@code signature-service}
     * @param method the HTTP method in upper case
     * @param path the request path without query
     * @return the value for {@code Authorization: Bearer …}
     */
    String mint(String audience, String method, String path, Set<String> roles);

    /**
     * The same for a call on behalf of a registration's organiser.
     *
     * @param onBehalf whom the session says
     */
    String mint(String audience, String method, String path, Set<String> roles, OnBehalf onBehalf);

    /**
     * The same for a call on behalf of a coordinator.
     *
     * @param coordination what the session's look-up said
     */
    String mint(String audience, String method, String path, Coordination coordination);

    /**
     * The same for a call on behalf of a signature's contact.
     *
     * @param signatory whom the session says
     */
    String mint(String audience, String method, String path, Signatory signatory);

    /** Tokens of that component, for callers outside Spring. */
    static InternalTokens signedBy(String issuer, String signingKey, Clock clock) {
        return new SignedInternalTokens(issuer, signingKey, clock);
    }
}
