package org.convoca.gateway.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the notification-service shows to other servers (ActivityPub), and takes from them. Thread-safe. */
@Component
public class Fediverse {

    private static final String ALL = "/internal/federation";
    private static final int GONE = 410;

    private final NotificationService service;
    private final Reader reader;

    Fediverse(NotificationService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** What there is under an address. */
    public sealed interface Shown {

        /** @param json the document, as it is to be passed on */
        record Document(String json) implements Shown {}

        /** It was there, and is gone for good. */
        record Gone(String json) implements Shown {}

        record Nothing() implements Shown {}

        /** The service does not answer. */
        record Unavailable() implements Shown {}
    }

    /**
     * A request to an inbox.
     *
     * @param target path with query, to which it came
     * @param date its header of that name, or null; so are the others
     * @param body in base64, since each byte of it is signed
     */
    public record Posted(
            String target,
            @Nullable String date,
            @Nullable String digest,
            @Nullable String contentType,
            @Nullable String signature,
            String body) {}

    /** @param status for the other server */
    public record Received(int status) {}

    public Shown webFinger(String resource) {
        return shown("/webfinger?resource={it}", Map.of("it", resource));
    }

    public Shown nodeInfo() {
        return shown("/nodeinfo", Map.of());
    }

    public Shown actor(String name) {
        return shown("/actors/{it}", Map.of("it", name));
    }

    public Shown followers(String name) {
        return shown("/actors/{it}/followers", Map.of("it", name));
    }

    /** @param before of which page, or null for what there is in all */
    public Shown outbox(String name, @Nullable String before) {
        return before == null
                ? shown("/actors/{it}/outbox", Map.of("it", name))
                : shown("/actors/{it}/outbox?before={before}", Map.of("it", name, "before", before));
    }

    /** @param id {@code event.} or {@code note.} and the rest */
    public Shown thing(String id) {
        return shown("/things/{it}", Map.of("it", id));
    }

    private Shown shown(String path, Map<String, String> variables) {
        return switch (service.get(ALL + path, variables, _ -> {})) {
            case Answer.Given given when given.isSuccess() -> new Shown.Document(given.body());
            case Answer.Given given when given.status() == GONE -> new Shown.Gone(given.body());
            case Answer.Given _ -> new Shown.Nothing();
            case Answer.None _ -> new Shown.Unavailable();
        };
    }

    /** Hands on what somebody posted; what of it holds, the service says. */
    public Reading<Received> take(Posted posted) {
        return reader.reading(service.post(ALL + "/inbox", Map.of(), posted, _ -> {}), Received.class);
    }
}
