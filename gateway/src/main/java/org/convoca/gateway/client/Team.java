package org.convoca.gateway.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.gateway.session.Scope;
import org.convoca.platform.internal.Coordination;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Who coordinates, and what conveners change about it. Thread-safe. */
@Component
public class Team {

    private static final String COLLEAGUES = "/api/v1/coordination/colleagues";
    private static final String COORDINATORS = "/api/v1/coordination/coordinators";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;

    Team(EventService service, Reader reader, Attempts attempts) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
    }

    /**
     * A coordinator as the others see them.
     *
     * @param name null until somebody said it
     * @param calls slugs; empty for all
     * @param status {@code invited} until they have signed in
     */
    public record Member(
            UUID id,
            @Nullable String name,
            List<String> roles,
            Scope scope,
            List<String> calls,
            String status,
            String locale,
            String zone,
            boolean you) {

        public Member(
                UUID id,
                @Nullable String name,
                @Nullable List<String> roles,
                @Nullable Scope scope,
                @Nullable List<String> calls,
                String status,
                @Nullable String locale,
                @Nullable String zone,
                boolean you) {
            this.id = id;
            this.name = name;
            this.roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
            this.scope = Objects.requireNonNullElse(scope, new Scope(false, List.of(), List.of()));
            this.calls = List.copyOf(Objects.requireNonNullElse(calls, List.of()));
            this.status = status;
            this.locale = Objects.requireNonNullElse(locale, "en");
            this.zone = Objects.requireNonNullElse(zone, "UTC");
            this.you = you;
        }

        /** The highest of their roles, which includes the others. */
        public String role() {
            return roles.contains("convener") ? "convener" : roles.contains("coordinator") ? "coordinator" : "reviewer";
        }

        public boolean isInvited() {
            return status.equals("invited");
        }

        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }

    /** @param next what to ask for the next page, or null */
    public record Page(
            @Nullable List<Member> items, @Nullable String next) {

        public List<Member> members() {
            return Objects.requireNonNullElse(items, List.of());
        }
    }

    /**
     * What a convener filled in; in a change, the address is null and stays.
     *
     * @param calls slugs; empty for all
     */
    public record Appointment(
            @Nullable String name,
            @Nullable String email,
            List<String> roles,
            Scope scope,
            List<String> calls,
            String locale,
            String zone) {
        @Override
        public String toString() {
            return "Appointment[hidden]";
        }
    }

    /** @param after what the page before named as next, or empty */
    public Reading<Page> page(Coordination whom, String after) {
        var path = COLLEAGUES + "?limit=100" + (after.isEmpty() ? "" : "&after={after}");
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, path, Map.of("after", after), null, null), Page.class);
    }

    public Reading<Member> find(Coordination whom, UUID id) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, COORDINATORS + "/{id}", Map.of("id", id), null, null),
                Member.class);
    }

    /** Refused where the address is a coordinator's already, or the calls are not the convener's own. */
    public Attempt<Boolean> appoint(Coordination whom, Appointment wanted) {
        return done(whom, HttpMethod.POST, COORDINATORS, Map.of(), wanted);
    }

    /** Refused where no convener would be left, or the calls are not the convener's own. */
    public Attempt<Boolean> change(Coordination whom, UUID id, Appointment wanted) {
        return done(whom, HttpMethod.PATCH, COORDINATORS + "/{id}", Map.of("id", id), wanted);
    }

    /** Refused as a change is. */
    public Attempt<Boolean> remove(Coordination whom, UUID id) {
        return done(whom, HttpMethod.DELETE, COORDINATORS + "/{id}", Map.of("id", id), null);
    }

    /** Refused where they have come already, or were invited often enough today. */
    public Attempt<Boolean> inviteAgain(Coordination whom, UUID id) {
        return done(whom, HttpMethod.POST, COORDINATORS + "/{id}/invitations", Map.of("id", id), null);
    }

    private Attempt<Boolean> done(
            Coordination whom, HttpMethod method, String path, Map<String, ?> variables, @Nullable Object body) {
        return attempts.of(service.coordinated(whom, method, path, variables, body, null), _ -> true);
    }
}
