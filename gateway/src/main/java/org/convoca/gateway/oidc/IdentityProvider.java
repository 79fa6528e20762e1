package org.convoca.gateway.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.convoca.gateway.edge.PublicAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * An organisation's identity provider, by the authorization code flow (OpenID Connect Core 1.0, section 3.1) with PKCE (RFC 7636), state and nonce.
 * Of the person we want one thing only: a verified address of a domain that the provider has a say about. Thread-safe.
 */
@Component
public class IdentityProvider {

    private static final Logger log = LoggerFactory.getLogger(IdentityProvider.class);
    private static final Duration KNOWN_FOR = Duration.ofHours(1);

    private final OidcProperties properties;
    private final ClientID client;
    private final URI back;
    private final Cache<Issuer, Provider> known =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(KNOWN_FOR).build();

    IdentityProvider(OidcProperties properties, PublicAddress address) {
        this.properties = properties;
        client = new ClientID(properties.clientId().isBlank() ? "none" : properties.clientId());
        back = URI.create(address.origin() + "/sign-in/organisation/return");
    }

    /** Whether there is one. */
    public boolean isOffered() {
        return properties.issuer() != null;
    }

    public String label() {
        return properties.label().isBlank() ? String.valueOf(properties.issuer()) : properties.label();
    }

    /**
     * A way to the provider.
     *
     * @param address where to send the browser
     * @param kept what the browser must bring back beside the provider's answer
     */
    public record Way(URI address, String kept) {
        @Override
        public String toString() {
            return "Way[hidden]";
        }
    }

    /** Empty while the provider does not answer. */
    public Optional<Way> way() {
        var departure = Departure.fresh();
        return provider().map(provider -> new Way(address(provider, departure), departure.kept()));
    }

    private URI address(Provider provider, Departure departure) {
        var scope = new Scope("openid", "email");
        return new AuthenticationRequest.Builder(ResponseType.CODE, scope, client, back)
                .endpointURI(provider.authorization())
                .state(departure.state())
                .nonce(departure.nonce())
                .codeChallenge(departure.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * Somebody comes back.
     *
     * @param query of the request, as it came
     * @param kept what the browser brought; empty when it brought nothing
     */
    public Arrival arrival(String query, String kept) {
        var departure = Departure.of(kept);
        if (departure.isEmpty()) {
            return new Arrival.Refused();
        }
        return provider()
                .map(provider -> arrival(provider, query, departure.get()))
                .orElseGet(Arrival.Unavailable::new);
    }

    private Arrival arrival(Provider provider, String query, Departure departure) {
        try {
            var code = code(query, departure);
            if (code.isEmpty()) {
                log.info("somebody came back with what was not asked for here");
                return new Arrival.Refused();
            }
            var tokens = exchanged(provider, code.get(), departure);
            if (tokens.isEmpty()) {
                return new Arrival.Refused();
            }
            var identity = tokens.get().getOIDCTokens().getIDToken();
            return believed(provider.tokens().validate(identity, departure.nonce()));
        } catch (IOException | KeySourceException e) {
            log.warn("the identity provider did not answer: {}", e.getClass().getSimpleName());
            return new Arrival.Unavailable();
        } catch (ParseException | BadJOSEException | JOSEException e) {
            log.warn(
                    "what the identity provider answered was not taken: {}",
                    e.getClass().getSimpleName());
            return new Arrival.Refused();
        }
    }

    /** The code that was made for this browser; the provider says its own name too, where it can (RFC 9207). */
    private Optional<AuthorizationCode> code(String query, Departure departure) throws ParseException {
        var answer = AuthenticationResponseParser.parse(URI.create(back + "?" + query));
        if (!answer.indicatesSuccess()) {
            log.info(
                    "the identity provider says: {}",
                    answer.toErrorResponse().getErrorObject().getCode());
        }
        var ours = departure.state().equals(answer.getState())
                && (answer.getIssuer() == null || answer.getIssuer().equals(issuer()));
        return ours && answer.indicatesSuccess()
                ? Optional.ofNullable(answer.toSuccessResponse().getAuthorizationCode())
                : Optional.empty();
    }

    private Optional<OIDCTokenResponse> exchanged(Provider provider, AuthorizationCode code, Departure departure)
            throws IOException, ParseException {
        var grant = new AuthorizationCodeGrant(code, back, departure.verifier());
        var request = properties.clientSecret().isEmpty()
                ? new TokenRequest.Builder(provider.token(), client, grant).build()
                : new TokenRequest.Builder(
                                provider.token(),
                                new ClientSecretBasic(client, new Secret(properties.clientSecret())),
                                grant)
                        .build();
        var http = request.toHTTPRequest();
        http.setConnectTimeout(Provider.PATIENCE);
        http.setReadTimeout(Provider.PATIENCE);
        http.setFollowRedirects(false);
        var answer = http.send();
        if (answer.getStatusCode() >= 500) {
            throw new IOException("the token endpoint is unwell");
        }
        var response = OIDCTokenResponseParser.parse(answer);
        if (!response.indicatesSuccess()) {
            log.warn(
                    "the identity provider gave no token: {}",
                    response.toErrorResponse().getErrorObject().getCode());
        }
        return response instanceof OIDCTokenResponse tokens
                        && tokens.getOIDCTokens().getIDToken() != null
                ? Optional.of(tokens)
                : Optional.empty();
    }

    private Arrival believed(IDTokenClaimsSet claims) {
        var email = claims.getStringClaim("email");
        return email != null
                        && Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))
                        && properties.trusts(email)
                ? new Arrival.Vouched(email)
                : new Arrival.Foreign();
    }

    private Optional<Provider> provider() {
        if (!isOffered()) {
            return Optional.empty();
        }
        var found = known.getIfPresent(issuer());
        return found != null ? Optional.of(found) : discovered();
    }

    private Optional<Provider> discovered() {
        try {
            var provider = Provider.discovered(issuer(), client);
            known.put(issuer(), provider);
            return Optional.of(provider);
        } catch (IOException | GeneralException e) {
            log.warn(
                    "the identity provider cannot be discovered: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Issuer issuer() {
        return new Issuer(Objects.requireNonNull(properties.issuer()));
    }
}
