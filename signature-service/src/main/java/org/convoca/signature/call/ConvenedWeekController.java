package org.convoca.signature.call;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The week of a call, as its conveners set it on their page. */
@RestController
@CalledBy("gateway")
class ConvenedWeekController {

    private final Convening convening;

    ConvenedWeekController(Convening convening) {
        this.convening = convening;
    }

    @PutMapping("/api/v1/coordination/calls/{slug}/week")
    ConveningController.Answer setWeek(
            @PathVariable String slug, @RequestBody WeekForm week, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = caller.convener("This needs the role of a convener.");
        var call = CallSlug.of(slug)
                .filter(found -> convener.looksAfter(found.value()))
                .orElseThrow(CallNotFound::problem);
        return ConveningController.Answer.of(convening.setWeek(call, week));
    }
}
