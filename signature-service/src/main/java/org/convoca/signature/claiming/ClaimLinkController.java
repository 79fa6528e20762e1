package org.convoca.signature.claiming;

import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind a claim's mailed links ask here. Tokens come in bodies, never in URLs, since URLs are logged. */
@RestController
@RequestMapping("/internal/claim-links")
@CalledBy("gateway")
class ClaimLinkController {

    private final ClaimAnswers answers;
    private final ClaimViews views;

    ClaimLinkController(ClaimAnswers answers, ClaimViews views) {
        this.answers = answers;
        this.views = views;
    }

    /** @param purpose {@code claim-confirm} or {@code claim-disown} */
    record Inspect(@Nullable String token, @Nullable String purpose) {
        @Override
        public String toString() {
            return "Inspect[hidden]";
        }
    }

    record Follow(@Nullable String token) {
        @Override
        public String toString() {
            return "Follow[hidden]";
        }
    }

    /** Tells what a link would do, and changes nothing. */
    @PostMapping("/inspect")
    ClaimViews.Inspection inspect(@RequestBody Inspect request) {
        if (request.purpose() == null) {
            throw nothingHere();
        }
        return found(views.inspect(request.purpose(), token(request.token())));
    }

    @PostMapping("/confirm")
    ClaimViews.Outcome confirm(@RequestBody Follow request) {
        return views.outcome(found(answers.confirm(token(request.token()))));
    }

    @PostMapping("/disown")
    ClaimViews.Outcome disown(@RequestBody Follow request) {
        return views.outcome(found(answers.disown(token(request.token()))));
    }

    private static String token(@Nullable String token) {
        return found(Optional.ofNullable(token));
    }

    private static <T> T found(Optional<T> result) {
        return result.orElseThrow(ClaimLinkController::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
