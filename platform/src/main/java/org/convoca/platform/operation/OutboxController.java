package org.convoca.platform.operation;

import java.util.List;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.convoca.platform.outbox.BlockedAggregate;
import org.convoca.platform.outbox.OutboxOperations;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the broker has not taken, and lets what it will not take be tried again. Part of every service that has outboxes. */
@RestController
@RequestMapping("/internal/outbox/blocked")
@CalledBy({"operator", "gateway"})
class OutboxController {

    private static final int MOST = 100;

    private final OutboxOperations outbox;

    OutboxController(OutboxOperations outbox) {
        this.outbox = outbox;
    }

    /**
     * @param pending aggregates with events that the broker has not taken yet
     * @param oldestSeconds how long the oldest of these events has waited
     */
    record Blocked(List<BlockedAggregate> items, long pending, long oldestSeconds) {}

    @GetMapping
    Blocked blocked(@RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        return new Blocked(
                outbox.blocked(MOST), outbox.pending(), outbox.oldest().toSeconds());
    }

    @PostMapping("/{collection}/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable String collection,
            @PathVariable String id,
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller) {
        Operators.refuseOthers(caller);
        if (!outbox.unblock(collection, id)) {
            throw new ProblemException(ProblemType.NOT_FOUND, "Nothing is blocked there.");
        }
    }
}
