package org.convoca.event.organising;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Facts;
import org.convoca.event.action.StreetAction;
import org.convoca.event.action.WaitingActions;
import org.convoca.event.action.When;
import org.convoca.event.registration.RegisteredGroups;
import org.convoca.platform.internal.CalledBy;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which actions a reviewer has to look at. */
@RestController
@CalledBy("operator")
class WaitingController {

    private static final int MOST = 500;

    private final WaitingActions waiting;
    private final RegisteredGroups groups;

    WaitingController(WaitingActions waiting, RegisteredGroups groups) {
        this.waiting = waiting;
        this.groups = groups;
    }

    /**
     * @param count of all, on this page or not
     * @param next to be given as {@code after}, or null at the end
     */
    record Listed(List<Item> items, long count, @Nullable String next) {}

    /**
     * @param awaitingCoordinator whether it is public and its group left the roll; else it was handed in and is not public yet
     * @param when its local start, or its day, or null when it is some time during the week
     * @param group its public name, where that is known
     */
    record Item(
            ActionId id,
            ActionStatus status,
            boolean awaitingCoordinator,
            ActionKind kind,
            Map<String, String> title,
            @Nullable String when,
            @Nullable String locality,
            @Nullable String territory,
            UUID registration,
            @Nullable String group) {}

    @GetMapping("/internal/calls/{slug}/waiting-actions")
    Listed list(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit) {
        var size = Math.clamp(limit, 1, MOST);
        var found = waiting.of(slug, after, size + 1);
        var shown = found.stream().limit(size).toList();
        var names = groups.names(shown.stream()
                .map(stored -> stored.state().origin().registration())
                .toList());
        return new Listed(
                shown.stream().map(stored -> item(stored, names)).toList(),
                waiting.count(slug),
                found.size() > size ? shown.getLast().id() : null);
    }

    private static Item item(Stored<StreetAction> stored, Map<UUID, String> names) {
        var action = stored.state();
        var content = action.complete();
        if (content == null) {
            throw new IllegalStateException("an action that waits is complete");
        }
        var registration = action.origin().registration();
        return new Item(
                OwnActions.id(stored),
                Facts.status(action),
                action instanceof StreetAction.Public shown && shown.publicity().awaitingCoordinator(),
                content.kind(),
                content.titles(),
                when(content.when()),
                content.place().locality(),
                content.place().territory(),
                registration,
                names.get(registration));
    }

    private static @Nullable String when(When when) {
        return switch (when) {
            case When.AtTime time -> time.start().toString();
            case When.OnDay(var day) -> day.toString();
            case When.DuringTheWeek _ -> null;
        };
    }
}
