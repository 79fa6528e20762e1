package org.convoca.notification.federation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks what is posted as Mastodon does, by the draft's text and with code of its own: digest, date, and the signature by the key that its actor shows. */
final class Verifying {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private final Map<String, JsonNode> actors = new ConcurrentHashMap<>();
    private final Clock clock;

    Verifying(Clock clock) {
        this.clock = clock;
    }

    /** What is wrong with it, or nothing. */
    String fault(HttpExchange exchange, byte[] body) {
        try {
            var headers = exchange.getRequestHeaders();
            var digest = "SHA-256="
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
            if (!digest.equals(headers.getFirst("Digest"))) {
                return "digest";
            }
            var said = ZonedDateTime.parse(headers.getFirst("Date"), DateTimeFormatter.RFC_1123_DATE_TIME);
            if (Duration.between(said.toInstant(), clock.instant()).abs().compareTo(Duration.ofMinutes(5)) > 0) {
                return "date";
            }
            return signature(exchange, JSON.readTree(body).path("actor").asString());
        } catch (GeneralSecurityException | IOException e) {
            return e.toString();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    private String signature(HttpExchange exchange, String actor)
            throws GeneralSecurityException, IOException, InterruptedException {
        var parameters = PARAMETER
                .matcher(exchange.getRequestHeaders().getFirst("Signature"))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        var names = List.of(parameters.get("headers").split(" "));
        if (!names.containsAll(List.of("(request-target)", "host", "date", "digest"))) {
            return "covers only " + names;
        }
        var text = names.stream()
                .map(name -> name + ": " + value(exchange, name))
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(key(parameters.get("keyId"), actor));
        check.update(text);
        return check.verify(Base64.getDecoder().decode(parameters.get("signature"))) ? "" : "signature";
    }

    private static String value(HttpExchange exchange, String name) {
        return name.equals("(request-target)")
                ? "post " + exchange.getRequestURI()
                : exchange.getRequestHeaders().getFirst(name);
    }

    private PublicKey key(String keyId, String actor)
            throws GeneralSecurityException, IOException, InterruptedException {
        var document = actors.get(actor);
        if (document == null) {
            var answer = Servers.CLIENT.send(
                    HttpRequest.newBuilder(Servers.here(actor)).build(), BodyHandlers.ofByteArray());
            document = JSON.readTree(answer.body());
            actors.put(actor, document);
        }
        var key = document.path("publicKey");
        if (!key.path("id").asString("").equals(keyId)
                || !key.path("owner").asString("").equals(actor)) {
            throw new GeneralSecurityException("the key is not the actor's");
        }
        var lines = key.path("publicKeyPem").asString().lines().filter(line -> !line.startsWith("-----"));
        var encoded = Base64.getDecoder().decode(lines.collect(Collectors.joining()));
        return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
