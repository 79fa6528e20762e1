package org.convoca.notification.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.core5.ssl.SSLContexts;
import org.convoca.notification.outbound.OutboundAnswer.Answered;
import org.convoca.notification.outbound.OutboundAnswer.Cause;
import org.convoca.notification.outbound.OutboundAnswer.Refused;
import org.convoca.notification.outbound.OutboundAnswer.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundClientTest {

    private static final SSLContext TLS = SSLContexts.createSystemDefault();
    private static final Duration SOON = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final CountDownLatch done = new CountDownLatch(1);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
    }

    @Test
    void postsAndReadsTheAnswer() throws IOException {
        server.createContext("/hook", exchange -> {
            var said = exchange.getRequestHeaders().getFirst("Webhook-Id") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            answer(exchange, 503, said);
        });
        try (var client = local(LONG)) {
            var answer = (Answered) client.post(at("/hook"), Map.of("webhook-id", "msg_1"), "{}".getBytes(UTF_8));

            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.isSuccess()).isFalse();
            assertThat(answer.header("Retry-After")).contains("7");
            assertThat(answer.body()).isEqualTo("msg_1 {}");
            assertThat(answer.cut()).isFalse();
        }
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        server.createContext("/there", exchange -> answer(exchange, 200, "secret"));
        server.createContext("/here", exchange -> {
            exchange.getResponseHeaders().add("Location", at("/there").toString());
            answer(exchange, 302, "");
        });
        try (var client = local(LONG)) {
            assertThat(client.get(at("/here"), Map.of()))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> assertThat(answer.status()).isEqualTo(302));
            assertThat(calls).hasValue(1);
        }
    }

    @Test
    void readsNoMoreThanItSaid() throws IOException {
        server.createContext("/flood", exchange -> answer(exchange, 200, "x".repeat(5_000_000)));
        try (var client = local(LONG)) {
            var answer = (Answered) client.get(at("/flood"), Map.of());

            assertThat(answer.body()).hasSize(1024);
            assertThat(answer.cut()).isTrue();
        }
    }

    @Test
    void givesUpOnSomebodyWhoSendsAByteNowAndThen() throws IOException {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (!done.await(20, TimeUnit.MILLISECONDS)) {
                    body.write('.');
                    body.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        try (var client = local(SOON)) {
            assertThat(client.get(at("/slow"), Map.of())).isEqualTo(new Unreachable(Cause.TIMEOUT));
        }
    }

    @Test
    void saysWhyNobodyAnswered() throws IOException {
        var closed = freePort();
        try (var client = local(LONG)) {
            assertThat(client.get(URI.create("http://127.0.0.1:" + closed), Map.of()))
                    .isEqualTo(new Unreachable(Cause.NO_CONNECTION));
        }
        try (var client = client(true, LONG, host -> {
            throw new UnknownHostException(host);
        })) {
            assertThat(client.get(URI.create("http://nowhere.example.org"), Map.of()))
                    .isEqualTo(new Unreachable(Cause.UNKNOWN_HOST));
        }
    }

    @Test
    void speaksToNobodyWhoDoesNotSpeakTls() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var client = local(LONG)) {
            Thread.startVirtualThread(() -> {
                try (var caller = plain.accept()) {
                    caller.getOutputStream().write("220 mail.example.org ready\r\n".getBytes(UTF_8));
                    caller.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The caller has hung up.
                }
            });
            assertThat(client.get(URI.create("https://127.0.0.1:" + plain.getLocalPort()), Map.of()))
                    .isEqualTo(new Unreachable(Cause.TLS));
        }
    }

    @Test
    void refusesANameThatLeadsToThisMachineAndAsksForItOnce() throws IOException {
        server.createContext("/", exchange -> answer(exchange, 200, ""));
        try (var client = client(false, LONG, named("127.0.0.1"))) {
            assertThat(client.post(at("example.org", "/"), Map.of(), new byte[0]))
                    .isEqualTo(new Refused(Objection.NOT_PUBLIC));
        }
        assertThat(questions).hasValue(1);
        assertThat(calls).hasValue(0);
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() throws IOException {
        try (var client = client(false, LONG, named("1.1.1.1", "10.0.0.1"))) {
            assertThat(client.get(at("example.org", "/"), Map.of())).isEqualTo(new Refused(Objection.NOT_PUBLIC));
        }
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws IOException {
        server.createContext(
                "/",
                exchange -> answer(exchange, 200, exchange.getRequestHeaders().getFirst("Host")));
        try (var client = client(true, LONG, named("127.0.0.1"))) {
            var answer = (Answered) client.get(at("pinned.example.org", "/"), Map.of());

            assertThat(answer.body()).startsWith("pinned.example.org");
            assertThat(questions).hasValue(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.org/, NOT_HTTPS",
        "ftp://example.org/, NOT_HTTPS",
        "https://user@example.org/, MALFORMED",
        "https://example.org/#part, MALFORMED",
        "https://example.org:25/, MALFORMED",
        "/hook, MALFORMED",
        "mailto:ana@example.org, MALFORMED",
        "https://localhost/, NOT_PUBLIC",
        "https://127.0.0.1/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://169.254.169.254/latest, NOT_PUBLIC",
        "https://metadata.google.internal/, NOT_PUBLIC"
    })
    void refusesWhatIsWrittenWrongly(URI address, Objection expected) throws IOException {
        var strict = new OutboundProperties(false, false, LONG, LONG, 1024, 4);
        try (var client = OutboundConfiguration.client(strict, named("1.1.1.1"), TLS)) {
            assertThat(client.objection(address)).contains(expected);
            assertThat(client.get(address, Map.of())).isEqualTo(new Refused(expected));
            assertThat(client.objection(URI.create("https://hooks.example.org:8443/convoca?x=1")))
                    .isEmpty();
        }
    }

    @Test
    void sendsNoHeaderThatWouldBeTwo() throws IOException {
        try (var client = local(LONG)) {
            assertThatThrownBy(() -> client.get(at("/"), Map.of("a", "b\r\nc: d")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private URI at(String path) {
        return at("127.0.0.1", path);
    }

    private URI at(String host, String path) {
        return URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
    }

    private static PooledOutboundClient local(Duration timeout) {
        return client(true, timeout, InetAddress::getAllByName);
    }

    private static PooledOutboundClient client(boolean privateNetworks, Duration timeout, Names names) {
        var properties = new OutboundProperties(privateNetworks, true, LONG, timeout, 1024, 4);
        return OutboundConfiguration.client(properties, names, TLS);
    }

    private Names named(String... addresses) {
        return host -> {
            questions.incrementAndGet();
            var found = new InetAddress[addresses.length];
            for (var i = 0; i < found.length; i++) {
                found[i] = InetAddress.ofLiteral(addresses[i]);
            }
            return found;
        };
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        calls.incrementAndGet();
        try (exchange) {
            exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
            if (!body.isEmpty()) {
                exchange.getResponseBody().write(body.getBytes(UTF_8));
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A name server of the test's own. */
    private interface Names extends DnsResolver {

        @Override
        default String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
