package org.convoca.gateway;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.convoca.platform.internal.InternalKeys;

/** A service on a real socket that answers as told, to calls that the gateway signed for it and for just that request. */
public final class StubService {

    /** Signs for the gateway under test. */
    public static final String GATEWAY_KEY = InternalKeys.signingKey("gateway.1");

    public static final StubService SIGNATURE = new StubService("signature-service");
    public static final StubService EVENT = new StubService("event-service");
    public static final StubService NOTIFICATION = new StubService("notification-service");

    /** What a stub does with a request. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request as it came. */
    public record Seen(String method, String uri, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }

        /** A claim of the token with which the gateway signed it. */
        public Object claim(String name) {
            try {
                return SignedJWT.parse(header("Authorization").substring("Bearer ".length()))
                        .getJWTClaimsSet()
                        .getClaim(name);
            } catch (java.text.ParseException e) {
                throw new AssertionError(e);
            }
        }

        public String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private final String audience;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int port;

    private StubService(String audience) {
        this.audience = audience;
        start();
    }

    /** Takes its port again. */
    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
            port = server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives its port up, as a service that died. */
    public void stop() {
        server.stop(0);
    }

    public String address() {
        return "http://localhost:" + port;
    }

    public void reset() {
        answers.clear();
        seen.clear();
    }

    /** @param request method and path, without query: {@code GET /api/v1/calls} */
    public void on(String request, Answer answer) {
        answers.put(request, answer);
    }

    public void onJson(String request, String json) {
        on(request, answering(200, Map.of("Content-Type", "application/json"), json));
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    public Seen last() {
        return seen.getLast();
    }

    public static Answer answering(int status, Map<String, String> headers, String body) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var silent = exchange.getRequestMethod().equals("HEAD") || status == 304 || bytes.length == 0;
            exchange.sendResponseHeaders(status, silent ? -1 : bytes.length);
            if (!silent) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var method = exchange.getRequestMethod();
            var path = exchange.getRequestURI().getRawPath();
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            seen.add(new Seen(
                    method,
                    exchange.getRequestURI().toString(),
                    headers,
                    exchange.getRequestBody().readAllBytes()));
            var answer = isSigned(exchange, method, path)
                    ? answers.getOrDefault(method + " " + path, answering(404, Map.of(), ""))
                    : answering(401, Map.of(), "");
            answer.to(exchange);
        }
    }

    private boolean isSigned(HttpExchange exchange, String method, String path) {
        try {
            var authorization =
                    Objects.requireNonNull(exchange.getRequestHeaders().getFirst("Authorization"));
            var token = SignedJWT.parse(authorization.substring("Bearer ".length()));
            var claims = token.getJWTClaimsSet();
            return token.verify(new ECDSAVerifier(ECKey.parse(GATEWAY_KEY).toECPublicKey()))
                    && claims.getIssuer().equals("gateway")
                    && claims.getAudience().equals(List.of(audience))
                    && claims.getStringClaim("htm").equals(method)
                    && claims.getStringClaim("htp").equals(path)
                    && Instant.now().isBefore(claims.getExpirationTime().toInstant());
        } catch (Exception e) {
            return false;
        }
    }
}
