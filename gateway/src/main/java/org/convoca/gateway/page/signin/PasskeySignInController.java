package org.convoca.gateway.page.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.convoca.gateway.client.PasskeySignIns;
import org.convoca.gateway.client.Reading;
import org.convoca.gateway.page.Readings;
import org.convoca.gateway.page.SecretPage;
import org.convoca.gateway.session.Coordinators;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the script of the sign-in page asks, to sign in by a passkey. */
@SecretPage
@RestController
class PasskeySignInController {

    private static final int LONGEST_HANDLE = 100;

    private final PasskeySignIns signIns;
    private final Coordinators coordinators;
    private final AskingBrowser browsers;

    PasskeySignInController(PasskeySignIns signIns, Coordinators coordinators, AskingBrowser browsers) {
        this.signIns = signIns;
        this.coordinators = coordinators;
        this.browsers = browsers;
    }

    @PostMapping(path = SignInPaths.PASSKEY + "/options", consumes = MediaType.APPLICATION_JSON_VALUE)
    JsonNode options() {
        return found(signIns.options());
    }

    /** @param next where to go then, of the fixed list */
    record Signed(
            @Nullable String handle,
            @Nullable JsonNode credential,
            @Nullable String next) {
        @Override
        public String toString() {
            return "Signed[hidden]";
        }
    }

    record There(String path) {}

    @PostMapping(path = SignInPaths.PASSKEY, consumes = MediaType.APPLICATION_JSON_VALUE)
    There signIn(@RequestBody Signed signed, HttpServletRequest request, HttpServletResponse response) {
        var handle = signed.handle();
        var credential = signed.credential();
        if (handle == null || handle.length() > LONGEST_HANDLE || credential == null) {
            throw refused();
        }
        var redeemed = found(signIns.signIn(handle, credential, Agents.of(request)));
        if (!redeemed.isSignedIn()) {
            throw refused();
        }
        coordinators.begin(redeemed.token(), request, response);
        browsers.forget(response);
        return new There(ReturnPath.named(signed.next()).path());
    }

    private static <T> T found(Reading<T> reading) {
        return switch (reading) {
            case Reading.Found<T> found -> found.value();
            case Reading.Missing<T> _ -> throw refused();
            case Reading.Unavailable<T> _ -> throw Readings.unavailable();
        };
    }

    private static ProblemException refused() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "This passkey does not sign in here.",
                List.of(new FieldError("/credential", "refused", "It is not known, or it took too long.")));
    }
}
