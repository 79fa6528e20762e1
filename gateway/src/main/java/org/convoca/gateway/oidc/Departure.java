package org.convoca.gateway.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What this browser must bring back from the provider: so that an answer made for another browser, or an old one, is worth nothing.
 *
 * @param state comes back in the address
 * @param nonce comes back in the signed token
 * @param verifier of the code (RFC 7636), shown to the provider by ourselves
 */
record Departure(State state, Nonce nonce, CodeVerifier verifier) {

    private static final Pattern KEPT = Pattern.compile("([\\w-]{20,100})\\.([\\w-]{20,100})\\.([\\w-]{43,128})");
    private static final int BYTES = 32;

    static Departure fresh() {
        return new Departure(new State(BYTES), new Nonce(BYTES), new CodeVerifier());
    }

    /** For a cookie. */
    String kept() {
        return String.join(".", state.getValue(), nonce.getValue(), verifier.getValue());
    }

    static Optional<Departure> of(String kept) {
        return Optional.of(KEPT.matcher(kept))
                .filter(java.util.regex.Matcher::matches)
                .map(parts -> new Departure(
                        new State(parts.group(1)), new Nonce(parts.group(2)), new CodeVerifier(parts.group(3))));
    }

    @Override
    public String toString() {
        return "Departure[hidden]";
    }
}
