package org.convoca.signature.text;

import java.util.Locale;
import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.Calls;
import org.convoca.signature.text.Reconfirming.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The buttons of the page behind the link of a mail about a newer text. */
@RestController
@RequestMapping("/internal/links/reconfirm")
@CalledBy("gateway")
class ReconfirmController {

    private final Reconfirming reconfirming;
    private final Calls calls;

    ReconfirmController(Reconfirming reconfirming, Calls calls) {
        this.reconfirming = reconfirming;
        this.calls = calls;
    }

    /** @param version of the text that was shown */
    record Follow(@Nullable String token, @Nullable Integer version) {
        @Override
        public String toString() {
            return "Follow[hidden]";
        }
    }

    record Answer(
            String outcome,
            ReconfirmLinks.CallName call,
            String locale,
            ReconfirmLinks.OrganisationName organisation) {}

    @PostMapping
    Answer confirm(@RequestBody Follow request) {
        var version = request.version();
        return answer(reconfirming.confirm(token(request), version == null ? 0 : version));
    }

    @PostMapping("/withdrawal")
    Answer withdraw(@RequestBody Follow request) {
        return answer(reconfirming.withdraw(token(request)));
    }

    private Answer answer(Optional<Result> result) {
        var found = result.orElseThrow(ReconfirmController::nothingHere);
        var submission = found.signature().submission();
        var call = calls.find(submission.call()).orElseThrow().state();
        return new Answer(
                found.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                ReconfirmLinks.CallName.of(call, submission.locale()),
                submission.locale(),
                ReconfirmLinks.OrganisationName.of(found.signature()));
    }

    private static String token(Follow request) {
        var token = request.token();
        if (token == null) {
            throw nothingHere();
        }
        return token;
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
