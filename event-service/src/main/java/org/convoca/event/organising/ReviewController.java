package org.convoca.event.organising;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ActionId;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.FieldError;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reviews by the operator, until coordinators have pages of their own. */
@RestController
@CalledBy("operator")
class ReviewController {

    private final Reviewing reviewing;

    ReviewController(Reviewing reviewing) {
        this.reviewing = reviewing;
    }

    /** What a reviewer can decide: of what waits for review, or of what stays behind when its group leaves the roll. */
    enum Decision {
        PUBLISH,
        REJECT,
        KEEP,
        CANCEL;

        private final String code = name().toLowerCase(Locale.ROOT);

        @JsonValue
        String code() {
            return code;
        }

        /** @throws IllegalArgumentException when there is no such decision */
        @JsonCreator
        static Decision of(String code) {
            for (var decision : values()) {
                if (decision.code.equals(code)) {
                    return decision;
                }
            }
            throw new IllegalArgumentException("unknown decision");
        }
    }

    /** @param reason needed for {@code reject} and {@code cancel}; the organisers are told */
    record Review(@Nullable Decision decision, @Nullable String reason) {}

    record Answer(ActionId id, ActionStatus status, boolean awaitingCoordinator) {}

    @PostMapping("/internal/actions/{action}/reviews")
    Answer review(@PathVariable String action, @RequestBody Review review) {
        var id = OrganiserController.id(action);
        return switch (decided(review.decision())) {
            case PUBLISH -> reviewing.publish(id);
            case REJECT -> reviewing.reject(id, Reasons.checked(review.reason()));
            case KEEP -> reviewing.keep(id);
            case CANCEL -> reviewing.cancel(id, Reasons.checked(review.reason()));
        };
    }

    private static Decision decided(@Nullable Decision decision) {
        if (decision == null) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Nothing was decided.",
                    List.of(new FieldError("/decision", "required", "publish, reject, keep or cancel.")));
        }
        return decision;
    }
}
