package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.platform.internal.OnBehalf;
import org.convoca.platform.internal.Signatory;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * All that the services keep about a person, for that person. Whoever is there by a mailed link is asked about at the service that knows them; by the
 * address that it gives, at the other. Half an answer would mislead, so without both there is none. Nothing of it is kept here. Thread-safe.
 */
@Component
public class HeldData {

    private final SignatureService signatures;
    private final EventService events;
    private final Reader reader;

    HeldData(SignatureService signatures, EventService events, Reader reader) {
        this.signatures = signatures;
        this.events = events;
        this.reader = reader;
    }

    /**
     * One thing that is kept.
     *
     * @param kind {@code signature}, {@code claim}, {@code request} or {@code registration}
     * @param personal {@code name}, {@code email}, {@code message}
     * @param about {@code organisation} or {@code group}, {@code call}, {@code language}
     */
    public record Held(
            String kind,
            String id,
            String status,
            Instant since,
            Map<String, String> personal,
            Map<String, String> about) {
        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }

    private record Items(List<Held> items) {}

    /** About the contact of a signature. */
    public Reading<List<Held>> of(Signatory whom, String call) {
        var path = "/internal/signatures/{id}/held";
        return whole(
                signatures.forSignatory(whom, HttpMethod.GET, path, Map.of("id", whom.signature()), null),
                events,
                call);
    }

    /** About an organiser; empty for one whose address came with a signature, who is told as its contact. */
    public Reading<List<Held>> of(OnBehalf whom, String call) {
        var path = "/internal/registrations/{id}/held";
        return whole(
                events.onBehalf(whom, HttpMethod.GET, path, Map.of("id", whom.registration()), null, null),
                signatures,
                call);
    }

    private Reading<List<Held>> whole(Answer own, RemoteService other, String call) {
        var first = items(own);
        if (!(first instanceof Reading.Found<List<Held>> known) || known.value().isEmpty()) {
            return first;
        }
        var address = known.value().getFirst().personal().get("email");
        var more = items(other.post("/internal/held", Map.of(), Map.of("call", call, "email", address), _ -> {}));
        return more instanceof Reading.Found<List<Held>> further
                ? new Reading.Found<>(
                        Stream.concat(known.value().stream(), further.value().stream())
                                .toList(),
                        false)
                : new Reading.Unavailable<>();
    }

    private Reading<List<Held>> items(Answer answer) {
        return reader.reading(answer, given -> reader.read(given, Items.class).items());
    }
}
