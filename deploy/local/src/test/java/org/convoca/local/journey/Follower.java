package org.convoca.local.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with an account on another server of the fediverse. Their server takes only what the actor signed that it names (draft-cavage-http-signatures-12),
 * with the key that the gateway shows.
 */
final class Follower implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final HttpServer server;
    private final KeyPair keys;
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();

    Follower() throws IOException, GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/users/ana", this::show);
        server.createContext("/inbox", this::take);
        server.start();
    }

    private String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** Asks to follow an actor, at an inbox; the status of the answer. */
    int follow(String actor, String inbox) throws GeneralSecurityException {
        var me = address("/users/ana");
        var body = """
                {"id": "%s#follow", "type": "Follow", "actor": "%s", "object": "%s"}""".formatted(me, me, actor);
        var date = DATE.format(ZonedDateTime.now(ZoneOffset.UTC));
        var digest = digest(body.getBytes(UTF_8));
        var to = URI.create(inbox);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update("(request-target): post %s\nhost: %s\ndate: %s\ndigest: %s"
                .formatted(to.getPath(), to.getAuthority(), date, digest)
                .getBytes(UTF_8));
        return Web.send(
                        "POST",
                        inbox,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/activity+json",
                        "Date",
                        date,
                        "Digest",
                        digest,
                        "Signature",
                        "keyId=\"%s#main-key\",algorithm=\"rsa-sha256\",headers=\"(request-target) host date digest\",signature=\"%s\""
                                .formatted(me, Base64.getEncoder().encodeToString(signature.sign())))
                .statusCode();
    }

    /** Waits for an activity of that type about that object. */
    JsonNode hears(String type, String object) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(type, object), found -> !found.isEmpty())
                .getFirst();
    }

    private List<JsonNode> find(String type, String object) {
        return heard.stream()
                .filter(activity -> activity.path("type").asString().equals(type)
                        && activity.path("object").toString().contains(object))
                .toList();
    }

    private void show(HttpExchange exchange) throws IOException {
        var me = address("/users/ana");
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----";
        var actor = JSON.createObjectNode().put("id", me).put("type", "Person").put("inbox", address("/inbox"));
        actor.putObject("publicKey")
                .put("id", me + "#main-key")
                .put("owner", me)
                .put("publicKeyPem", pem);
        answer(exchange, 200, JSON.writeValueAsString(actor));
    }

    private void take(HttpExchange exchange) throws IOException {
        try {
            var body = exchange.getRequestBody().readAllBytes();
            var activity = JSON.readTree(body);
            var holds = digest(body).equals(exchange.getRequestHeaders().getFirst("Digest"))
                    && isSigned(exchange, activity.path("actor").asString());
            if (holds) {
                heard.add(activity);
            }
            answer(exchange, holds ? 202 : 401, "");
        } catch (GeneralSecurityException e) {
            answer(exchange, 401, "");
        }
    }

    private static boolean isSigned(HttpExchange exchange, String actor) throws GeneralSecurityException {
        var said = PARAMETER
                .matcher(exchange.getRequestHeaders().getFirst("Signature"))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        var shown = JSON.readTree(
                        Web.get(actor, "Accept", "application/activity+json").body())
                .path("publicKey");
        var text = Arrays.stream(said.get("headers").split(" "))
                .map(name -> name + ": "
                        + (name.equals("(request-target)")
                                ? "post " + exchange.getRequestURI()
                                : exchange.getRequestHeaders().getFirst(name)))
                .collect(Collectors.joining("\n"));
        var pem = shown.path("publicKeyPem").asString().replaceAll("-----[A-Z ]+-----|\\s", "");
        var check = Signature.getInstance("SHA256withRSA");
        check.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem))));
        check.update(text.getBytes(UTF_8));
        return shown.path("id").asString().equals(said.get("keyId"))
                && check.verify(Base64.getDecoder().decode(said.get("signature")));
    }

    private static String digest(byte[] body) throws GeneralSecurityException {
        return "SHA-256="
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/activity+json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
