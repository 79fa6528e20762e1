package org.convoca.event.review;

import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits in the places that a coordinator looks after; of other places there is nothing. */
@RestController("coordinatedWaiting")
@RequestMapping("/api/v1/coordination/{kind:registrations|actions}")
@CalledBy("gateway")
class WaitingController {

    private static final int MOST = 100;

    private final Desks desks;
    private final Views views;

    WaitingController(Desks desks, Views views) {
        this.desks = desks;
        this.views = views;
    }

    /** @param mine whether only what was handed to whoever asks */
    @GetMapping
    ResponseEntity<Waiting.Page> list(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String territory,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        var position = after == null || after.isEmpty() ? null : Search.Position.parse(after);
        var search = new Search(Authority.of(caller), named(call), named(territory), mine, position);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(views.page(Kind.ofPath(kind), search, Math.clamp(limit, 1, MOST)));
    }

    /** A form without a choice sends an empty one. */
    private static @Nullable String named(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter;
    }

    /** One of them, also after it was decided. */
    @GetMapping("/{id}")
    ResponseEntity<Waiting.Detail> get(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String kind, @PathVariable UUID id) {
        var coordination = Authority.of(caller);
        var found = desks.get(coordination, Kind.ofPath(kind), id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(views.detail(found, coordination));
    }
}
