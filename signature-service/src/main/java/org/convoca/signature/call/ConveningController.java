package org.convoca.signature.call;

import java.util.Locale;
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
    record Answer(CallSlug slug, CallStatus status, String outcome) {}

    @PutMapping("/internal/calls/{slug}")
    ResponseEntity<Answer> put(@PathVariable String slug, @RequestBody CallForm form) {
        var result = convening.put(CallSlug.of(slug).orElseThrow(CallNotFound::problem), CallFormCheck.check(form));
        var outcome = result.outcome();
        return ResponseEntity.status(outcome == Convening.Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Answer(
                        result.call().slug(),
                        result.call().status(),
                        outcome.name().toLowerCase(Locale.ROOT)));
    }
}
