package org.convoca.event.coordinator;

import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells coordinators who they are, and lets them say what they are called and how they are written to. */
@RestController
@RequestMapping("/api/v1/coordination/me")
@CalledBy("gateway")
class MeController {

    private final Selves selves;
    private final Writing writing;

    MeController(Selves selves, Writing writing) {
        this.selves = selves;
        this.writing = writing;
    }

    /** What may be changed; what is left out stays. */
    record Change(
            @Nullable String name,
            @Nullable String locale,
            @Nullable String zone) {
        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }

    @GetMapping
    ResponseEntity<Me> me(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        return shown(caller);
    }

    @PatchMapping
    ResponseEntity<Me> change(@RequestBody Change change, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        shown(caller); // removed a moment ago: there is nobody to change
        writing.change(
                Access.coordinating(caller).coordinator(),
                new AppointmentForm(change.name(), null, null, null, null, change.locale(), change.zone()));
        return shown(caller);
    }

    private ResponseEntity<Me> shown(Caller caller) {
        var me = selves.find(Access.coordinating(caller).coordinator()).orElseThrow(Access::notFound);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(me);
    }
}
