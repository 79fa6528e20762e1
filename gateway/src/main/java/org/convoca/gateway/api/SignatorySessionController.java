package org.convoca.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.client.SignatureLinks;
import org.convoca.gateway.client.SignatureLinks.Opened;
import org.convoca.gateway.session.SignatorySessions;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Opens sessions for programs of organisations that signed, by the secret in the link that they got by mail. */
@RestController
class SignatorySessionController {

    private static final String TOKEN = "[A-Za-z0-9_-]{1,200}";

    private final SignatureLinks links;
    private final SignatorySessions sessions;

    SignatorySessionController(SignatureLinks links, SignatorySessions sessions) {
        this.links = links;
        this.sessions = sessions;
    }

    /** @param token the last part of the link's path */
    record Wanted(@Nullable String token) {
        @Override
        public String toString() {
            return "Wanted[hidden]";
        }
    }

    /** @param session to be sent as {@code Authorization: Bearer} */
    record Given(UUID signature, String call, String session, Instant endsAt) {
        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    @PostMapping("/api/v1/signatures/sessions")
    ResponseEntity<Given> open(@RequestBody Wanted wanted) {
        var token = wanted.token();
        if (token == null || !token.matches(TOKEN)) {
            throw unknown();
        }
        return switch (links.open(token)) {
            case Reading.Found<Opened> found -> given(found.value());
            case Reading.Missing<Opened> _ -> throw unknown();
            case Reading.Unavailable<Opened> _ -> throw AttendanceController.away();
        };
    }

    private ResponseEntity<Given> given(Opened opened) {
        var issued = sessions.issue(opened.signature(), opened.holder(), opened.call(), opened.locale());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Given(
                        opened.signature(),
                        opened.call(),
                        issued.text(),
                        issued.session().endsAt()));
    }

    private static ProblemException unknown() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "This is not the secret of a link that works.",
                List.of(new FieldError("/token", "unknown-link", "Take it from the newest mail.")));
    }
}
