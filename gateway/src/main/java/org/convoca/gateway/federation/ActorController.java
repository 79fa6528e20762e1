package org.convoca.gateway.federation;

import org.convoca.gateway.client.Fediverse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calls and territories as actors, and what they said (ActivityPub, sections 3 to 5). */
@RestController
class ActorController {

    static final String ACTOR = "/ap/actors/{name:[a-z0-9.-]{1,150}}";

    private final Gate gate;
    private final Fediverse fediverse;

    ActorController(Gate gate, Fediverse fediverse) {
        this.gate = gate;
        this.fediverse = fediverse;
    }

    @GetMapping(ACTOR)
    ResponseEntity<String> actor(@PathVariable String name) {
        gate.check();
        return Gate.answer(fediverse.actor(name), Gate.ACTIVITY);
    }

    @GetMapping(ACTOR + "/followers")
    ResponseEntity<String> followers(@PathVariable String name) {
        gate.check();
        return Gate.answer(fediverse.followers(name), Gate.ACTIVITY);
    }

    /** @param before of which page, or null for what there is in all */
    @GetMapping(ACTOR + "/outbox")
    ResponseEntity<String> outbox(@PathVariable String name, @RequestParam(required = false) @Nullable String before) {
        gate.check();
        return Gate.answer(fediverse.outbox(name, before), Gate.ACTIVITY);
    }

    @GetMapping("/ap/events/{id:[0-9a-f-]{36}}")
    ResponseEntity<String> event(@PathVariable String id) {
        gate.check();
        return Gate.answer(fediverse.thing("event." + id), Gate.ACTIVITY);
    }

    @GetMapping("/ap/notes/{id:[a-z0-9.-]{1,150}}")
    ResponseEntity<String> note(@PathVariable String id) {
        gate.check();
        return Gate.answer(fediverse.thing("note." + id), Gate.ACTIVITY);
    }
}
