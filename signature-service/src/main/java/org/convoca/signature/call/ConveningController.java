package org.convoca.signature.call;

import java.util.Locale;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallStatus;
import org.convoca.platform.internal.CalledBy;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Creates and changes calls, for the operator. */
@RestController
@CalledBy("operator")
class ConveningController {

    private final Convening convening;

    ConveningController(Convening convening) {
        this.convening = convening;
    }

    /** @param outcome {@code created}, {@code changed} or {@code same} */
    record Answer(CallSlug slug, CallStatus status, ActionWeek week, String outcome) {
        static Answer of(Convening.Result result) {
            return new Answer(
                    result.call().slug(),
                    result.call().status(),
                    result.call().content().week(),
                    result.outcome().name().toLowerCase(Locale.ROOT));
        }
    }

    @PutMapping("/internal/calls/{slug}")
    ResponseEntity<Answer> put(@PathVariable String slug, @RequestBody CallForm form) {
        var result = convening.put(CallSlug.of(slug).orElseThrow(CallNotFound::problem), CallFormCheck.check(form));
        var status = result.outcome() == Convening.Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return ResponseEntity.status(status).body(Answer.of(result));
    }

    /** Announces the dates of the week, moves them, or withdraws them. */
    @PutMapping("/internal/calls/{slug}/week")
    Answer setWeek(@PathVariable String slug, @RequestBody WeekForm week) {
        return Answer.of(convening.setWeek(CallSlug.of(slug).orElseThrow(CallNotFound::problem), week));
    }
}
