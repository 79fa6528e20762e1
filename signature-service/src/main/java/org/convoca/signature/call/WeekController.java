package org.convoca.signature.call;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.signature.call.ConveningController.Answer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The week of a call, for those who convene it. */
@RestController
@CalledBy("gateway")
class WeekController {

    private final Convening convening;

    WeekController(Convening convening) {
        this.convening = convening;
    }

    /** Announces the dates of the week, moves them, or withdraws them. */
    @PutMapping("/api/v1/coordination/calls/{slug}/week")
    Answer setWeek(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String slug, @RequestBody WeekForm week) {
        var convener = caller.coordination();
        if (convener == null || !convener.isConvener()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "Only a call's conveners may set its week.");
        }
        if (!convener.looksAfter(slug)) {
            throw CallNotFound.problem();
        }
        return Answer.of(
                convening.setWeek(CallSlug.of(slug).orElseThrow(CallNotFound::problem), week, convener.coordinator()));
    }
}
