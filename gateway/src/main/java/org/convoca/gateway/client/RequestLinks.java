package org.convoca.gateway.client;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mailed links by which a group confirms that it has asked for a registration, or says that it has not. Thread-safe. */
@Component
public class RequestLinks {

    private final EventService service;
    private final Reader reader;

    RequestLinks(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** What a reader wants to do with it. */
    public enum Step {
        CONFIRM,
        DISOWN;

        /** As in paths and forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A group's request.
     *
     * @param state {@code valid}, {@code used} or {@code expired}
     * @param group its name, or null
     * @param territory code of where it is, or null
     */
    public record Asked(
            String state,
            LinkView.@Nullable CallName call,
            @Nullable String group,
            @Nullable String territory,
            @Nullable String locale,
            @Nullable Instant expiresAt) {}

    /**
     * What came of a step.
     *
     * @param outcome what is the case, in kebab-case
     * @param link what stands behind the link now
     */
    public record Acted(String outcome, Asked link) {}

    /** Looks a link up and changes nothing. */
    public Reading<Asked> inspect(String token) {
        return ask("inspect", token, Told::asked);
    }

    /** Does it, once; asking again is harmless and says what is the case. */
    public Reading<Acted> act(Step step, String token) {
        return ask(step.code(), token, Told::acted);
    }

    /** As the service tells it. */
    private record Told(
            String state,
            @Nullable String outcome,
            LinkView.@Nullable CallName call,
            @Nullable Group group,
            @Nullable String locale,
            @Nullable Instant expiresAt) {

        Asked asked() {
            return new Asked(
                    state,
                    call,
                    group == null ? null : group.name(),
                    group == null ? null : group.territory(),
                    locale,
                    expiresAt);
        }

        Acted acted() {
            return new Acted(outcome == null ? state : outcome, asked());
        }
    }

    private record Group(@Nullable String name, @Nullable String territory) {}

    private <T> Reading<T> ask(String step, String token, Function<Told, T> as) {
        var body = Map.of("token", token, "purpose", "request");
        return reader.reading(
                service.post("/internal/links/" + step, Map.of(), body, _ -> {}),
                given -> as.apply(reader.read(given, Told.class)));
    }
}
