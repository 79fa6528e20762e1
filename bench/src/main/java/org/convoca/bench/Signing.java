package org.convoca.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Signs a call through the gateway, as a client of its API does. */
final class Signing implements Load.Step, AutoCloseable {

    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI signatures;
    private final SignatureRequests requests;

    Signing(URI gateway, String call, SignatureRequests requests) {
        this.signatures = gateway.resolve("/api/v1/calls/" + call + "/signatures");
        this.requests = requests;
    }

    @Override
    public void make(int number) throws IOException, InterruptedException, StepFailedException {
        var request = HttpRequest.newBuilder(signatures)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(requests.body(number)))
                .build();
        var status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status == TOO_MANY_REQUESTS) {
            throw new StepFailedException("429, the gateway's limits: convoca.gateway.limits.exempt lifts them");
        }
        if (status != ACCEPTED) {
            throw new StepFailedException("HTTP " + status);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
