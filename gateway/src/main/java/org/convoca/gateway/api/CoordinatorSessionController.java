package org.convoca.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignIns;
import org.convoca.gateway.client.SignIns.Redeemed;
import org.convoca.gateway.session.CoordinatorSessions;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens sessions for programs of coordinators, by the secret in the link and the code of one mail. */
@RestController
class CoordinatorSessionController {

    private static final String TOKEN = "[A-Za-z0-9_-]{20,200}";
    private static final String CODE = "[0-9]{6}";

    private final SignIns signIns;
    private final CoordinatorSessions sessions;

    CoordinatorSessionController(SignIns signIns, CoordinatorSessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    /**
     * @param token the last part of the link's path
     * @param code of the same mail, since a program is never the browser that asked
     */
    record Wanted(@Nullable String token, @Nullable String code) {
        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /** @param session to be sent as {@code Authorization: Bearer} */
    record Given(UUID coordinator, String session, Instant endsAt) {
        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    @PostMapping("/api/v1/coordination/sessions")
    ResponseEntity<Given> open(@RequestBody Wanted wanted) {
        var token = wanted.token();
        var code = wanted.code();
        if (token == null || !token.matches(TOKEN)) {
            throw wrong("/token", "unknown-link", "Take it from the newest mail.");
        }
        if (code == null || !code.matches(CODE)) {
            throw wrong("/code", "wrong-code", "Six digits of the same mail.");
        }
        return switch (signIns.redeem(token, code, "", "")) {
            case Reading.Found<Redeemed> found -> answered(found.value());
            case Reading.Missing<Redeemed> _ -> throw wrong("/token", "unknown-link", "Take it from the newest mail.");
            case Reading.Unavailable<Redeemed> _ -> throw AttendanceController.away();
        };
    }

    private ResponseEntity<Given> answered(Redeemed redeemed) {
        if (!redeemed.isSignedIn()) {
            throw redeemed.state().equals("wrong-code")
                    ? wrong("/code", "wrong-code", "That is not the code of this mail.")
                    : wrong("/token", "unknown-link", "This mail opens nothing any more.");
        }
        return switch (sessions.resolve(redeemed.token())) {
            case CoordinatorSessions.Resolution.Active active ->
                ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Given(
                                active.session().me().id(),
                                redeemed.token(),
                                active.session().endsAt()));
            case CoordinatorSessions.Resolution.Ended _, CoordinatorSessions.Resolution.Unavailable _ ->
                throw AttendanceController.away();
        };
    }

    private static ProblemException wrong(String pointer, String code, String message) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, "This does not sign in.", List.of(new FieldError(pointer, code, message)));
    }
}
