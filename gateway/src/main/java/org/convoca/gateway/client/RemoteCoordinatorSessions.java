package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.convoca.gateway.session.CoordinatorSession;
import org.convoca.gateway.session.CoordinatorSessions;
import org.convoca.gateway.session.Me;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the event-service, which keeps them. */
@Component
class RemoteCoordinatorSessions implements CoordinatorSessions {

    private static final String ALL = "/internal/coordinator-sessions";

    private final EventService service;
    private final Reader reader;

    RemoteCoordinatorSessions(EventService service, Reader reader) {
        this.service = service;
        this.reader = reader;
    }

    private record Resolved(
            String state,
            @Nullable UUID id,
            @Nullable Me me,
            @Nullable Authority coordination,
            @Nullable String method,
            @Nullable Instant endsAt) {}

    private record Authority(
            @Nullable List<String> roles,
            @Nullable List<String> calls,
            boolean everywhere,
            @Nullable List<String> territories,
            @Nullable List<String> regions) {

        Coordination of(UUID coordinator) {
            return new Coordination(coordinator, set(roles), set(calls), everywhere, set(territories), set(regions));
        }

        private static Set<String> set(@Nullable List<String> values) {
            return Set.copyOf(Objects.requireNonNullElse(values, List.of()));
        }
    }

    @Override
    public Resolution resolve(String token) {
        return switch (service.post(ALL + "/resolve", Map.of(), Map.of("session", token), _ -> {})) {
            case Answer.Given given when given.isSuccess() -> resolution(reader.read(given, Resolved.class));
            case Answer.Given _ -> new Resolution.Ended();
            case Answer.None _ -> new Resolution.Unavailable();
        };
    }

    private static Resolution resolution(Resolved resolved) {
        var me = resolved.me();
        var authority = resolved.coordination();
        if (!resolved.state().equals("active") || me == null || authority == null) {
            return new Resolution.Ended();
        }
        return new Resolution.Active(new CoordinatorSession(
                Objects.requireNonNull(resolved.id()),
                me,
                authority.of(me.id()),
                Objects.requireNonNullElse(resolved.method(), "mail"),
                Objects.requireNonNull(resolved.endsAt())));
    }

    @Override
    public void end(String token) {
        service.post(ALL + "/end", Map.of(), Map.of("session", token), _ -> {});
    }
}
