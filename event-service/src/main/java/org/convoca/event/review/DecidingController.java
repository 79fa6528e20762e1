package org.convoca.event.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.convoca.event.desk.Decision;
import org.convoca.event.desk.Reason;
import org.convoca.event.organising.Reasons;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.internal.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coordinators' decisions about what waits, one or a hundred at a time. */
@RestController
@RequestMapping("/api/v1/coordination/{kind:registrations|actions}")
@CalledBy("gateway")
class DecidingController {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 500;

    private final Deciding deciding;
    private final RequestMerging merging;

    DecidingController(Deciding deciding, RequestMerging merging) {
        this.deciding = deciding;
        this.merging = merging;
    }

    /** @param reason needed where something is refused; those whom it concerns are told */
    record Order(
            @Nullable List<@Nullable UUID> ids,
            @Nullable Decision decision,
            @Nullable Reason reason) {}

    record Answer(List<Deciding.Decided> items) {}

    record Target(@Nullable UUID into) {}

    @PostMapping("/decisions")
    Answer decide(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String kind, @RequestBody Order order) {
        var by = Authority.of(caller);
        var decision = order.decision();
        if (decision == null || decision == Decision.MERGE) {
            throw Refusals.invalid("/decision", "required", "Say what you decide.");
        }
        var ids = ids(order.ids());
        var verdict = new Deciding.Verdict(decision, decision.needsReason() ? reason(order.reason()) : null, null);
        var of = Kind.ofPath(kind);
        return new Answer(
                ids.stream().map(id -> deciding.decide(by, of, id, verdict)).toList());
    }

    private static List<UUID> ids(@Nullable List<@Nullable UUID> asked) {
        var ids = new LinkedHashSet<UUID>();
        if (asked != null) {
            asked.stream().filter(Objects::nonNull).forEach(ids::add);
        }
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusals.invalid("/ids", "out-of-range", "Name 1 to " + MOST + ".");
        }
        return List.copyOf(ids);
    }

    private static Reason reason(@Nullable Reason typed) {
        var reason = new Reason(
                typed == null ? null : typed.template(),
                Reasons.words("/reason/text", typed == null ? null : typed.text(), LONGEST_REASON));
        if (!reason.says()) {
            throw Refusals.invalid("/reason", "required", "Say why: whoever it concerns is told.");
        }
        return reason;
    }

    /** Lets a request go on in the registration that its group has already. */
    @PostMapping("/{id}/merge")
    Deciding.Decided merge(
            @RequestAttribute(Caller.ATTRIBUTE) Caller caller,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestBody Target target) {
        return merging.merge(Authority.of(caller), Kind.ofPath(kind), id, target.into());
    }

    /** Takes a decision back, while nobody was told. */
    @DeleteMapping("/{id}/decision")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undo(@RequestAttribute(Caller.ATTRIBUTE) Caller caller, @PathVariable String kind, @PathVariable UUID id) {
        deciding.undo(Authority.of(caller), Kind.ofPath(kind), id);
    }
}
