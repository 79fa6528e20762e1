package org.convoca.event.switches;

import java.time.Clock;
import java.util.stream.Stream;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.switches.OffSwitches;
import org.convoca.platform.switches.OffSwitches.Off;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the other services every few seconds what is switched off. */
@RestController
@CalledBy({"gateway", "notification-service"})
class SwitchReadingController {

    private final StoredSwitches switches;
    private final Clock clock;

    SwitchReadingController(StoredSwitches switches, Clock clock) {
        this.switches = switches;
        this.clock = clock;
    }

    @GetMapping(OffSwitches.PATH)
    ResponseEntity<OffSwitches> off() {
        var now = clock.instant();
        var off = switches.all().stream()
                .flatMap(state -> {
                    var turn = state.off(now);
                    return turn == null
                            ? Stream.empty()
                            : Stream.of(new Off(state.which().code(), turn.until()));
                })
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new OffSwitches(off));
    }
}
