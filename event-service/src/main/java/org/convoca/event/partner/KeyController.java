package org.convoca.event.partner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.convoca.platform.request.IdempotencyKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Conveners give keys to partners and take them away. */
@RestController
@RequestMapping("/api/v1/coordination/keys")
@CalledBy("gateway")
class KeyController {

    private static final Logger log = LoggerFactory.getLogger(KeyController.class);

    private final StoredKeys keys;
    private final KeyCheck check;

    KeyController(StoredKeys keys, KeyCheck check) {
        this.keys = keys;
        this.check = check;
    }

    /** @param next null: there are never more than one page holds */
    record Items(List<PartnerKey> items, @Nullable String next) {}

    @GetMapping
    ResponseEntity<Items> all(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = convener(caller);
        var own = keys.all().stream().filter(key -> key.isManagedBy(convener)).toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Items(own, null));
    }

    /** @param secret the key itself, which is told this once */
    record Made(String secret, PartnerKey key) {
        @Override
        public String toString() {
            return "Made[" + key.id() + "]";
        }
    }

    /** The key is good for the calls that its maker looks after. */
    @PostMapping
    ResponseEntity<Made> add(
            @RequestBody KeyForm form,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String once,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = convener(caller);
        var wanted = check.check(form);
        var secret = KeySecret.random();
        var key = keys.add(id(once, convener), secret, wanted, convener.calls());
        log.info("key {} made, {}", key.id(), key.limits().code());
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(new Made(secret.value(), key));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID id, @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        var convener = convener(caller);
        var key = keys.find(id)
                .filter(found -> found.isManagedBy(convener))
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such key."));
        keys.revoke(key);
        log.info("key {} revoked", id);
    }

    /** The same request sent twice makes one key. */
    private static UUID id(@Nullable String once, Coordination convener) {
        if (once == null) {
            return UUID.randomUUID();
        }
        IdempotencyKeys.refuseUnlessKey(once);
        return UUID.nameUUIDFromBytes((convener.coordinator() + "|partner-key|" + once).getBytes(UTF_8));
    }

    private static Coordination convener(Caller caller) {
        return caller.convener("Conveners give keys to partners.");
    }
}
