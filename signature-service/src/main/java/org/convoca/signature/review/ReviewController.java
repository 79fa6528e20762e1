package org.convoca.signature.review;

import java.util.ArrayList;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.convoca.contracts.signature.SignatureStatus;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reviews by the operator; they act at once, without evidence. */
@RestController
@CalledBy("operator")
class ReviewController {

    private static final int LONGEST_REASON = 1000;

    private final Reviewing reviewing;

    ReviewController(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** @param reason told to the organisation when its signature is rejected; needed for all but publishing */
    record Review(@Nullable Decision decision, @Nullable String reason) {}

    record Answer(SignatureId id, SignatureStatus status) {}

    @PostMapping("/internal/signatures/{id}/reviews")
    Answer review(@PathVariable UUID id, @RequestBody Review review) {
        var reason = review.reason() == null ? "" : review.reason().strip();
        var decision = checked(review.decision(), reason);
        var signature = switch (decide(new SignatureId(id), decision, reason)) {
            case Reviewing.Result.Decided(var decided) -> decided;
            case Reviewing.Result.DecidedBefore(var decided) -> decided;
            case Reviewing.Result.NotApplicable _ ->
                throw new ProblemException(
                        ProblemType.CONFLICT, "The signature is not in a state that allows this decision.");
        };
        return new Answer(signature.id(), signature.status());
    }

    private Reviewing.Result decide(SignatureId id, Decision decision, String reason) {
        try {
            return reviewing.review(id, decision, reason);
        } catch (NoSuchElementException e) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such signature.");
        }
    }

    private static Decision checked(@Nullable Decision decision, String reason) {
        var errors = new ArrayList<FieldError>();
        if (decision == null) {
            errors.add(new FieldError("/decision", "required", "publish, reject or invalidate."));
        } else if (decision != Decision.PUBLISH && reason.isEmpty()) {
            errors.add(new FieldError("/reason", "required", "Say why."));
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "too-long", "At most " + LONGEST_REASON + " characters."));
        }
        if (decision == null || !errors.isEmpty()) {
            throw new ProblemException(ProblemType.INVALID_REQUEST, "Nothing was decided.", errors);
        }
        return decision;
    }
}
