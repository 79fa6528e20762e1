package org.convoca.event.registration;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that is kept about a person, as that person is told it, and nobody else.
 *
 * @param kind {@code registration}, or {@code request} before it was admitted
 * @param status of what it belongs to, in the vocabulary's spelling
 * @param since when it was received
 * @param personal what is sealed, in clear: {@code name}, {@code email}, {@code message}
 * @param about what it belongs to: {@code group}, {@code call}, {@code language}
 */
record Held(
        String kind, String id, String status, Instant since, Map<String, String> personal, Map<String, String> about) {
    Held {
        personal = Map.copyOf(personal);
        about = Map.copyOf(about);
    }

    @Override
    public String toString() {
        return "Held[hidden]";
    }
}
