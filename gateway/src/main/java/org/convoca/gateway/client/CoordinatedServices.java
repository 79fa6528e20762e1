package org.convoca.gateway.client;

import java.util.Map;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** What both services offer to coordinators under the same paths. Thread-safe. */
@Component
class CoordinatedServices {

    private static final String COORDINATION = "/api/v1/coordination";

    private final SignatureService signatures;
    private final EventService events;
    private final Reader reader;

    CoordinatedServices(SignatureService signatures, EventService events, Reader reader) {
        this.signatures = signatures;
        this.events = events;
        this.reader = reader;
    }

    RemoteService of(WaitingKind kind) {
        return kind.isOfSignatures() ? signatures : events;
    }

    /** A list of a kind's items. */
    Answer list(Coordination whom, WaitingKind kind, Map<String, String> parameters) {
        return get(of(kind), whom, "/" + kind.plural(), parameters);
    }

    Answer get(RemoteService service, Coordination whom, String path, Map<String, String> parameters) {
        return service.coordinated(
                whom, HttpMethod.GET, COORDINATION + path + WaitingQuery.template(parameters), parameters, null, null);
    }

    /**
     * One item, or something below it.
     *
     * @param below begins with a slash, or is empty
     */
    Answer item(Coordination whom, WaitingKind kind, UUID id, HttpMethod method, String below, @Nullable Object body) {
        return of(kind).coordinated(
                        whom,
                        method,
                        COORDINATION + "/" + kind.plural() + "/{id}" + below,
                        Map.of("id", id),
                        body,
                        null);
    }

    Answer post(Coordination whom, WaitingKind kind, String path, Object body) {
        return of(kind).coordinated(
                        whom, HttpMethod.POST, COORDINATION + "/" + kind.plural() + path, Map.of(), body, null);
    }

    RemoteService signatures() {
        return signatures;
    }

    RemoteService events() {
        return events;
    }

    /** What a service tells; nothing is kept here. */
    <T> Reading<T> reading(Answer answer, Class<T> type) {
        return reader.reading(answer, type);
    }
}
