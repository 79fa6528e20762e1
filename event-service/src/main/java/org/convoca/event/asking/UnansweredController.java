package org.convoca.event.asking;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.AskedActions;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.convoca.platform.problem.ProblemException;
import org.convoca.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says who has not said on which day their action is, so that somebody can call them up. */
@RestController
@CalledBy("operator")
class UnansweredController {

    private static final int MOST = 500;

    private final KnownCalls calls;
    private final AskedActions asked;
    private final RegisteredGroups groups;

    UnansweredController(KnownCalls calls, AskedActions asked, RegisteredGroups groups) {
        this.calls = calls;
        this.asked = asked;
        this.groups = groups;
    }

    /**
     * @param count of all, on this page or not
     * @param next to be given as {@code after}, or null at the end
     */
    record Listed(List<Item> items, long count, @Nullable String next) {}

    /**
     * @param title by language; empty in a draft without one
     * @param territory where it takes place; null where that is not known yet
     * @param group its public name, where that is known
     * @param reminders how many were sent
     */
    record Item(
            ActionId id,
            ActionStatus status,
            Map<String, String> title,
            @Nullable String territory,
            UUID registration,
            @Nullable String group,
            Instant askedAt,
            int reminders) {}

    @GetMapping("/internal/calls/{slug}/unanswered")
    Listed list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        if (calls.find(slug).isEmpty()) {
            throw new ProblemException(ProblemType.CALL_NOT_FOUND, "No call has this address.");
        }
        var size = Math.clamp(limit, 1, MOST);
        var found = asked.unanswered(slug, after, size + 1);
        var shown = found.stream().limit(size).toList();
        var names = groups.names(
                shown.stream().map(UnansweredController::registration).toList());
        return new Listed(
                shown.stream().map(stored -> item(stored, names)).toList(),
                asked.unanswered(slug),
                found.size() > size ? shown.getLast().id() : null);
    }

    private static UUID registration(Stored<StreetAction> stored) {
        return stored.state().origin().registration();
    }

    private static Item item(Stored<StreetAction> stored, Map<UUID, String> names) {
        var action = (StreetAction.Askable) stored.state();
        var question = Objects.requireNonNull(action.questions().week());
        var content = action.complete();
        return new Item(
                ActionId.parse(stored.id()).orElseThrow(),
                Facts.status(action),
                action.titles(),
                content == null ? null : content.place().territory(),
                registration(stored),
                names.get(registration(stored)),
                question.askedAt(),
                question.reminder());
    }
}
