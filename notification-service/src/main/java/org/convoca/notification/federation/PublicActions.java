package org.convoca.notification.federation;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks the event-service what the public sees of an action. What nobody can see on the pages is not told elsewhere. */
class PublicActions {

    private final RestClient events;

    PublicActions(RestClient events) {
        this.events = events;
    }

    /** What the public sees. */
    sealed interface Seen {
        record Shown(ActionAnswer action) implements Seen {}

        /** Nothing, or nothing any more. */
        record Nothing() implements Seen {}
    }

    /** @throws RestClientException when it cannot be asked now */
    Seen look(UUID id) {
        try {
            var action = events.get().uri("/api/v1/actions/{id}", id).retrieve().body(ActionAnswer.class);
            return action == null || action.example() ? new Seen.Nothing() : new Seen.Shown(action);
        } catch (HttpClientErrorException e) {
            if (e.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                return new Seen.Nothing();
            }
            throw e;
        }
    }
}
