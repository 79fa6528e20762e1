package org.convoca.event.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.convoca.event.coordinator.Me;
import org.convoca.event.signin.Sessions;
import org.convoca.event.signin.SignInMethod;
import org.convoca.platform.audit.AuditNote;
import org.convoca.platform.audit.Audited;
import org.convoca.platform.internal.CalledBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Signs in by a passkey. Nobody says who they are first: the passkey does. */
@RestController
@RequestMapping("/internal/passkeys")
@CalledBy("gateway")
class PasskeySignInController {

    private final Ceremonies ceremonies;
    private final Challenges challenges;
    private final Sessions sessions;
    private final PasskeyJson json;

    PasskeySignInController(Ceremonies ceremonies, Challenges challenges, Sessions sessions, PasskeyJson json) {
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.sessions = sessions;
        this.json = json;
    }

    /** @param options for {@code navigator.credentials.get} */
    record Asked(String handle, JsonNode options) {
        @Override
        public String toString() {
            return "Asked[hidden]";
        }
    }

    @PostMapping("/options")
    ResponseEntity<Asked> options() {
        var options = ceremonies.signingIn(Bytes.random());
        return unkept(new Asked(challenges.keep(options.getChallenge(), null), json.written(options)));
    }

    record Signed(
            @Nullable String handle,
            @Nullable JsonNode credential,
            @Nullable String agent) {
        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    /**
     * What came of it, in the shape in which links and codes are answered.
     *
     * @param state {@code signed-in}, {@code expired} for a challenge that is over, or {@code refused}
     */
    record Answer(
            String state,
            @Nullable String session,
            @Nullable Me me) {

        static Answer of(String state) {
            return new Answer(state, null, null);
        }

        @Override
        public String toString() {
            return "Answer[" + state + "]";
        }
    }

    @Audited
    @PostMapping("/sign-in")
    ResponseEntity<Answer> signIn(@RequestBody Signed signed, HttpServletRequest request) {
        var challenge = challenges.take(signed.handle() == null ? "" : signed.handle(), null);
        var answer = challenge.map(kept -> answered(kept, signed)).orElseGet(() -> Answer.of("expired"));
        AuditNote.on(request, answer.state());
        return unkept(answer);
    }

    private Answer answered(Bytes challenge, Signed signed) {
        return Optional.ofNullable(signed.credential())
                .flatMap(json::signed)
                .flatMap(credential -> ceremonies.signed(challenge, credential))
                .flatMap(coordinator ->
                        sessions.begin(coordinator, signed.agent() == null ? "" : signed.agent(), SignInMethod.PASSKEY))
                .map(begun -> new Answer("signed-in", begun.token(), begun.me()))
                .orElseGet(() -> Answer.of("refused"));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
