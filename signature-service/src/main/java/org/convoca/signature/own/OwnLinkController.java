package org.convoca.signature.own;

import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.Signature;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the pages behind an organisation's links do when their button is pressed. Tokens come in bodies, never in URLs, since URLs are logged. */
@RestController
@CalledBy("gateway")
class OwnLinkController {

    private final OwnLinks links;
    private final ContactChangeLinks changes;
    private final Handing handing;
    private final CallTitles titles;

    OwnLinkController(OwnLinks links, ContactChangeLinks changes, Handing handing, CallTitles titles) {
        this.links = links;
        this.changes = changes;
        this.handing = handing;
        this.titles = titles;
    }

    record Followed(@Nullable String token) {
        @Override
        public String toString() {
            return "Followed[hidden]";
        }
    }

    record Said(@Nullable String token, @Nullable Boolean agree) {
        @Override
        public String toString() {
            return "Said[hidden]";
        }
    }

    /** @param outcome {@code agreed}, {@code changed}, {@code refused} or {@code gone} */
    record Outcome(String outcome, CallTitles.Title call, String organisation, String locale) {}

    @PostMapping("/internal/signature-links/open")
    OwnLinks.Opened open(@RequestBody Followed followed) {
        return Optional.ofNullable(followed.token()).flatMap(links::open).orElseThrow(OwnLinkController::nothingHere);
    }

    @PostMapping("/internal/contact-changes/answer")
    Outcome answer(@RequestBody Said said) {
        var side =
                Optional.ofNullable(said.token()).flatMap(changes::follow).orElseThrow(OwnLinkController::nothingHere);
        var result = Boolean.TRUE.equals(said.agree()) ? handing.agree(side) : handing.refuse(side);
        return outcome(result.outcome(), result.signature());
    }

    private Outcome outcome(String outcome, Signature signature) {
        var submission = signature.submission();
        return new Outcome(
                outcome,
                titles.of(submission.call(), submission.locale()),
                submission.organisation().name(),
                submission.locale());
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
