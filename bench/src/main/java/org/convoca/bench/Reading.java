package org.convoca.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/** Asks the gateway for pages or feeds, each by another address, so that none is answered from what the gateway keeps for a second. */
final class Reading implements Load.Step, AutoCloseable {

    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI gateway;
    private final IntFunction<String> paths;
    private final LongAdder bytes = new LongAdder();

    /** @param paths with their queries, by the number of the request */
    Reading(URI gateway, IntFunction<String> paths) {
        this.gateway = gateway;
        this.paths = paths;
    }

    @Override
    public void make(int number) throws IOException, InterruptedException, StepFailedException {
        var path = paths.apply(number);
        var other = path + (path.contains("?") ? "&" : "?") + "request=" + number;
        var request = HttpRequest.newBuilder(gateway.resolve(other))
                .timeout(Duration.ofSeconds(60))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var buffer = new byte[1 << 16];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes.add(read);
            }
        }
        if (answer.statusCode() != OK) {
            throw new StepFailedException("HTTP " + answer.statusCode());
        }
    }

    long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
