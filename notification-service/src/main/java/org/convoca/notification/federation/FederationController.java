package org.convoca.notification.federation;

import java.util.Base64;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What other servers read and post, by way of the gateway. Without federation there is nothing here. */
@RestController
@RequestMapping("/internal/federation")
@CalledBy("gateway")
class FederationController {

    private static final String VERSION = "0.1.0";

    private final Actors actors;
    private final Receiving receiving;
    private final boolean enabled;

    FederationController(Actors actors, Receiving receiving, FederationProperties properties) {
        this.actors = actors;
        this.receiving = receiving;
        this.enabled = properties.enabled();
    }

    /**
     * A request to an inbox.
     *
     * @param target path with query
     * @param body in base64, since each byte of it is signed
     */
    record Posted(
            String target,
            @Nullable String date,
            @Nullable String digest,
            @Nullable String contentType,
            @Nullable String signature,
            String body) {

        Arrived arrived() {
            try {
                return Arrived.of(
                        target,
                        date,
                        digest,
                        contentType,
                        signature,
                        Base64.getDecoder().decode(body));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(ProblemType.MALFORMED_REQUEST, "The body is no base64.");
            }
        }
    }

    /** @param status which the other server is to get; a status of our own would speak of the gateway's request */
    record Received(int status) {}

    @PostMapping("/inbox")
    Received inbox(@RequestBody Posted posted) {
        check();
        return new Received(receiving.take(posted.arrived()).status());
    }

    @GetMapping("/webfinger")
    ResponseEntity<String> webFinger(@RequestParam String resource) {
        check();
        return answer(actors.webFinger(resource));
    }

    @GetMapping("/nodeinfo")
    ResponseEntity<String> nodeInfo() {
        check();
        return answer(actors.nodeInfo(VERSION));
    }

    @GetMapping("/actors/{name}")
    ResponseEntity<String> actor(@PathVariable String name) {
        check();
        return answer(actors.actor(name));
    }

    @GetMapping("/actors/{name}/followers")
    ResponseEntity<String> followers(@PathVariable String name) {
        check();
        return answer(actors.followers(name));
    }

    @GetMapping("/actors/{name}/outbox")
    ResponseEntity<String> outbox(@PathVariable String name, @RequestParam(required = false) @Nullable String before) {
        check();
        return answer(actors.outbox(name, before));
    }

    /** @param id {@code event.} or {@code note.} and the rest */
    @GetMapping("/things/{id}")
    ResponseEntity<String> thing(@PathVariable String id) {
        check();
        return answer(actors.thing(id));
    }

    private void check() {
        if (!enabled) {
            throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        }
    }

    private static ResponseEntity<String> answer(Actors.Shown shown) {
        return switch (shown) {
            case Actors.Shown.Document(var json) ->
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json);
            case Actors.Shown.Gone(var json) ->
                ResponseEntity.status(HttpStatus.GONE)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(json);
            case Actors.Shown.Nothing _ ->
                throw new ProblemException(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.hint());
        };
    }
}
