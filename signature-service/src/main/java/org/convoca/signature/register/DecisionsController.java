package org.convoca.signature.register;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.signature.authority.Reviewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who decided what, when and why, in the places that a coordinator looks after. */
@RestController
@CalledBy("gateway")
class DecisionsController {

    private static final int MOST = 100;

    private final Decisions decisions;

    DecisionsController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/api/v1/coordination/decisions")
    ResponseEntity<Decisions.Page> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var page = decisions.page(
                Reviewer.of(caller), call == null || call.isBlank() ? null : call, after, Math.clamp(limit, 1, MOST));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(page);
    }
}
