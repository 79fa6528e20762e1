package org.convoca.event.partner;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells the gateway what a key is worth now; it sends the hash, so that the key itself goes no further than there. */
@RestController
@CalledBy("gateway")
class KeyResolutionController {

    private final StoredKeys keys;

    KeyResolutionController(StoredKeys keys) {
        this.keys = keys;
    }

    record Asked(@Nullable String hash) {}

    /** @param state {@code active}, or {@code unknown} for whatever does not work */
    record Resolved(
            String state,
            @Nullable UUID id,
            @Nullable LimitsClass limits,
            @Nullable List<String> calls) {

        static Resolved of(PartnerKey key) {
            return new Resolved(
                    "active",
                    key.id(),
                    key.limits(),
                    key.calls().stream().sorted().toList());
        }
    }

    @PostMapping("/internal/partner-keys/resolve")
    ResponseEntity<Resolved> resolve(@RequestBody Asked asked) {
        var hash = asked.hash() == null ? "" : asked.hash();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(keys.use(hash).map(Resolved::of).orElse(new Resolved("unknown", null, null, null)));
    }
}
