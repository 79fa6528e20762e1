package org.convoca.signature.link;

import java.util.List;
import java.util.Optional;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pages behind mailed links ask here. Tokens come in bodies, never in URLs, since URLs are logged. */
@RestController
@RequestMapping("/internal/links")
@CalledBy("gateway")
class LinkController {

    private final Inspecting inspecting;
    private final Confirming confirming;
    private final Disowning disowning;
    private final Withdrawing withdrawing;
    private final LinkViews views;
    private final List<OtherLinks> other;

    LinkController(
            Inspecting inspecting,
            Confirming confirming,
            Disowning disowning,
            Withdrawing withdrawing,
            LinkViews views,
            List<OtherLinks> other) {
        this.inspecting = inspecting;
        this.confirming = confirming;
        this.disowning = disowning;
        this.withdrawing = withdrawing;
        this.views = views;
        this.other = List.copyOf(other);
    }

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

    @PostMapping("/inspect")
    Object inspect(@RequestBody Inspect request) {
        var token = request.token();
        var purpose = request.purpose();
        if (token == null || purpose == null) {
            throw nothingHere();
        }
        var others = other.stream().filter(links -> links.areFor(purpose)).findFirst();
        return others.isPresent()
                ? found(others.get().inspect(purpose, token))
                : found(inspecting.inspect(own(purpose), token));
    }

    private static LinkPurpose own(String purpose) {
        try {
            return LinkPurpose.of(purpose);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, "There is no such purpose of a link.");
        }
    }

    @PostMapping("/confirm")
    LinkViews.Outcome confirm(@RequestBody Follow request) {
        var result = found(confirming.confirm(token(request)));
        return switch (result) {
            case Confirmation.Published _ -> views.confirmed("published", result.signature());
            case Confirmation.AwaitingReview _ -> views.confirmed("awaiting-review", result.signature());
            // By now another may be the contact, whose page is not for whoever got this mail.
            case Confirmation.AlreadyConfirmed _ -> views.outcome("already-confirmed", result.signature());
            case Confirmation.Duplicate _ -> views.outcome("duplicate", result.signature());
            case Confirmation.CallNotOpen _ -> views.outcome("call-not-open", result.signature());
            case Confirmation.Expired _ -> views.outcome("expired", result.signature());
            case Confirmation.Gone _ -> views.outcome("gone", result.signature());
        };
    }

    @PostMapping("/disown")
    LinkViews.Outcome disown(@RequestBody Follow request) {
        var result = found(disowning.disown(token(request)));
        return views.outcome(
                switch (result) {
                    case Disowning.Result.Disowned _ -> "disowned";
                    case Disowning.Result.AlreadyDisowned _ -> "already-disowned";
                    case Disowning.Result.Gone _ -> "gone";
                },
                result.signature());
    }

    @PostMapping("/withdraw")
    LinkViews.Outcome withdraw(@RequestBody Follow request) {
        var result = found(withdrawing.withdraw(token(request)));
        return views.outcome(
                switch (result) {
                    case Withdrawing.Result.Withdrawn _ -> "withdrawn";
                    case Withdrawing.Result.AlreadyWithdrawn _ -> "already-withdrawn";
                    case Withdrawing.Result.Gone _ -> "gone";
                },
                result.signature());
    }

    private static String token(Follow request) {
        if (request.token() == null) {
            throw nothingHere();
        }
        return request.token();
    }

    private static <T> T found(Optional<T> result) {
        return result.orElseThrow(LinkController::nothingHere);
    }

    private static ProblemException nothingHere() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such link.");
    }
}
