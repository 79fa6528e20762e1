package org.convoca.event.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.convoca.event.coordinator.Authorities;
import org.convoca.event.coordinator.Coordinators;
import org.convoca.event.coordinator.Me;
import org.convoca.event.coordinator.Selves;
import org.convoca.platform.audit.Audited;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.text.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gateway asks whose session a cookie holds, and what its coordinator may do at this moment. */
@RestController
@RequestMapping("/internal/coordinator-sessions")
@CalledBy("gateway")
class SessionController {

    private final Sessions sessions;
    private final Selves selves;
    private final Authorities authorities;
    private final Coordinators coordinators;

    SessionController(Sessions sessions, Selves selves, Authorities authorities, Coordinators coordinators) {
        this.sessions = sessions;
        this.selves = selves;
        this.authorities = authorities;
        this.coordinators = coordinators;
    }

    record Held(@Nullable String session) {
        @Override
        public String toString() {
            return "Held[hidden]";
        }
    }

    /** What the coordinator may do. */
    record Authority(
            Set<String> roles, Set<String> calls, boolean everywhere, Set<String> territories, Set<String> regions) {

        static Authority of(Coordination coordination) {
            return new Authority(
                    coordination.roles(),
                    coordination.calls(),
                    coordination.everywhere(),
                    coordination.territories(),
                    coordination.regions());
        }
    }

    /**
     * A session as it stands; all but the state is null when it has ended.
     *
     * @param state {@code active} or {@code ended}
     * @param endsAt when it ends if nothing more is asked for
     */
    record Resolved(
            String state,
            @Nullable UUID id,
            @Nullable Me me,
            @Nullable Authority coordination,
            @Nullable SignInMethod method,
            @Nullable Instant endsAt) {

        static final Resolved ENDED = new Resolved("ended", null, null, null, null, null);

        @Override
        public String toString() {
            return "Resolved[" + state + "]";
        }
    }

    @PostMapping("/resolve")
    ResponseEntity<Resolved> resolve(@RequestBody Held held) {
        var resolved = Optional.ofNullable(held.session())
                .flatMap(sessions::find)
                .flatMap(this::resolved)
                .orElse(Resolved.ENDED);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(resolved);
    }

    /** Nothing for a coordinator who was removed, even if a crash left their session. */
    private Optional<Resolved> resolved(Session session) {
        return authorities
                .of(session.coordinator())
                .flatMap(coordination -> selves.find(session.coordinator())
                        .map(me -> new Resolved(
                                "active",
                                session.id(),
                                me,
                                Authority.of(coordination),
                                session.method(),
                                sessions.endOf(session))));
    }

    @Audited
    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestBody Held held) {
        if (held.session() != null) {
            sessions.end(held.session());
        }
    }

    /** Somebody whom an identity provider vouches for. */
    record Vouched(
            @Nullable String email,
            @Nullable String agent,
            @Nullable SignInMethod method) {
        @Override
        public String toString() {
            return "Vouched[hidden]";
        }
    }

    /** Begins a session for whoever has that address; 404 when they are no coordinator, since an identity provider knows many people. */
    @Audited
    @PostMapping("/for-address")
    ResponseEntity<SignInController.Redeemed> begin(@RequestBody Vouched vouched) {
        var begun = Optional.ofNullable(vouched.email())
                .flatMap(EmailAddress::parse)
                .flatMap(coordinators::find)
                .flatMap(coordinator -> sessions.begin(
                        coordinator,
                        vouched.agent() == null ? "" : vouched.agent(),
                        vouched.method() == null ? SignInMethod.OIDC : vouched.method()))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "This is no coordinator's address."));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(SignInController.Redeemed.signedIn(begun));
    }
}
