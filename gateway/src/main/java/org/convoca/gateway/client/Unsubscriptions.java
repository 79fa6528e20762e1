package org.convoca.gateway.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the link at the end of a digest is about, and what it does. The token travels in bodies, never in an address. Thread-safe. */
@Component
public class Unsubscriptions {

    private final NotificationService service;
    private final Reader reader;

    Unsubscriptions(NotificationService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /**
     * @param frequency as it stands: {@code none}, {@code daily} or {@code weekly}
     * @param locale of the reader (BCP 47)
     */
    public record State(
            String state,
            @Nullable String frequency,
            @Nullable String locale) {

        /** Whether the link is one of ours and somebody's still. */
        public boolean isValid() {
            return state.equals("valid") && frequency != null;
        }
    }

    /** Looks a link up and changes nothing. */
    public Reading<State> inspect(String token) {
        return ask("inspect", Map.of("token", token));
    }

    /** Makes that the frequency; asking again is harmless. */
    public Reading<State> apply(String token, String frequency) {
        return ask("apply", Map.of("token", token, "frequency", frequency));
    }

    private Reading<State> ask(String what, Map<String, String> body) {
        return switch (service.post("/internal/unsubscriptions/" + what, Map.of(), body, _ -> {})) {
            case Answer.Given given when given.isSuccess() -> found(reader.read(given, State.class));
            case Answer.Given _ -> new Reading.Missing<>();
            case Answer.None _ -> new Reading.Unavailable<>();
        };
    }

    private static Reading<State> found(State state) {
        return state.isValid() ? new Reading.Found<>(state, false) : new Reading.Missing<>();
    }
}
