package org.convoca.local.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mail view's HTTP side, on the loopback address only. */
final class MailSite implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailSite.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailApi api;
    private final MailPages pages;

    MailSite(int port, MailStore store) throws IOException {
        api = new MailApi(store);
        pages = new MailPages(store);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", answer.type());
            headers.set("Content-Security-Policy", answer.policy());
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("Cache-Control", "no-store");
            answer.location().ifPresent(location -> headers.set("Location", location));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            var silent = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
            exchange.sendResponseHeaders(answer.status(), silent ? -1 : body.length);
            if (!silent) {
                exchange.getResponseBody().write(body);
            }
        } catch (RuntimeException e) {
            log.error("the mail view failed", e);
            throw e;
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        var path = List.of(exchange.getRequestURI().getPath().substring(1).split("/"));
        var method = exchange.getRequestMethod();
        if (path.size() > 2 && path.subList(0, 2).equals(List.of("api", "v1"))) {
            var query = Query.of(exchange.getRequestURI().getRawQuery());
            return api.answer(method, path.subList(2, path.size()), query, exchange.getRequestBody());
        }
        return pages.answer(
                method,
                path,
                exchange.getRequestHeaders().getFirst("Origin"),
                exchange.getRequestHeaders().getFirst("Host"));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
