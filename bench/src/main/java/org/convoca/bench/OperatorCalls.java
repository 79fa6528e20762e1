package org.convoca.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service of our own system as its operator, with the key that the launcher made for it (JWS with ES256, RFC 7518, section 3.4). */
final class OperatorCalls implements AutoCloseable {

    private static final Duration VALID_FOR = Duration.ofSeconds(30);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String keyId;
    private final PrivateKey key;
    private final Clock clock;

    /** @param jwk the private key (RFC 7517) */
    OperatorCalls(String jwk, Clock clock) throws GeneralSecurityException {
        var read = JSON.readTree(jwk);
        this.keyId = read.get("kid").asString();
        this.clock = clock;
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var secret =
                new BigInteger(1, Base64.getUrlDecoder().decode(read.get("d").asString()));
        this.key = KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(secret, curve.getParameterSpec(ECParameterSpec.class)));
    }

    /** @param audience the service's name */
    void post(URI service, String audience, String path, Object body)
            throws IOException, InterruptedException, StepFailedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token(audience, path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status >= 300) {
            throw new StepFailedException("HTTP " + status);
        }
    }

    private String token(String audience, String path) {
        var now = clock.instant().getEpochSecond();
        var header = Map.of("alg", "ES256", "typ", "convoca-internal+jwt", "kid", keyId);
        var claims = Map.of(
                "iss",
                "operator",
                "aud",
                audience,
                "iat",
                now,
                "exp",
                now + VALID_FOR.toSeconds(),
                "htm",
                "POST",
                "htp",
                path,
                "roles",
                List.of());
        var signed = part(header) + "." + part(claims);
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(signed.getBytes(UTF_8));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the call cannot be signed", e);
        }
    }

    private static String part(Map<String, ?> content) {
        return BASE64.encodeToString(JSON.writeValueAsBytes(content));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
