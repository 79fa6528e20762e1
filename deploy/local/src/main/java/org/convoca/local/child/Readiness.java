package org.convoca.local.child;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** How one knows that a started program can do its work. */
public interface Readiness {

    /** A look that returns soon. */
    boolean isReached();

    /** A line of the program's output. */
    default void said(String line) {}

    /** The program was started anew: what was seen before does not count. */
    default void reset() {}

    /** The program says so in its output. */
    static Readiness line(String start) {
        return new Readiness() {
            private volatile boolean seen;

            @Override
            public boolean isReached() {
                return seen;
            }

            @Override
            public void said(String line) {
                seen |= line.startsWith(start);
            }

            @Override
            public void reset() {
                seen = false;
            }
        };
    }

    /** The address answers 200. */
    static Readiness http(HttpClient client, URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
        return () -> {
            try {
                return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        };
    }
}
