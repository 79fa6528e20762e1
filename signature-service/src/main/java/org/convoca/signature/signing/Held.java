package org.convoca.signature.signing;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that is kept about a person, as that person is told it, and nobody else.
 *
 * @param kind {@code signature}, {@code claim} …
 * @param status of what it belongs to, in the vocabulary's spelling
 * @param since when it was received
 * @param personal what is sealed, in clear: {@code name}, {@code email}, {@code message}
 * @param about what it belongs to: {@code organisation}, {@code call}, {@code language}
 */
public record Held(
        String kind, String id, String status, Instant since, Map<String, String> personal, Map<String, String> about) {
    public Held {
        personal = Map.copyOf(personal);
        about = Map.copyOf(about);
    }

    @Override
    public String toString() {
        return "Held[hidden]";
    }
}
