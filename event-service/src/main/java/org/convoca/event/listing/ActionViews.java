package org.convoca.event.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.PublicAction;
import org.convoca.event.action.ShownChange;
import org.convoca.event.attendance.Attendance;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows actions together with who organises them and how many come; what is around a whole page of them is read at once. */
@Component
class ActionViews {

    private final RegisteredGroups groups;
    private final Attendance attendance;

    ActionViews(RegisteredGroups groups, Attendance attendance) {
        this.groups = groups;
        this.attendance = attendance;
    }

    List<ActionView> all(List<PublicAction> actions) {
        var surroundings = surroundings(actions);
        return actions.stream()
                .map(action -> ActionView.of(action, surroundings.of(action), null))
                .toList();
    }

    /** With its changes. */
    ActionView one(PublicAction action) {
        var changes = ShownChange.of(action).stream().map(ChangeView::of).toList();
        return ActionView.of(action, surroundings(List.of(action)).of(action), changes);
    }

    private Surroundings surroundings(List<PublicAction> actions) {
        var registrations =
                actions.stream().flatMap(ActionViews::registrations).distinct().toList();
        return new Surroundings(
                groups.find(registrations),
                attendance.of(actions.stream().map(PublicAction::id).toList()));
    }

    private static Stream<UUID> registrations(PublicAction action) {
        return Stream.concat(
                Stream.of(action.origin().registration()),
                action.content().coOrganisers().stream().map(RegisteredGroups::ofSignature));
    }

    private record Surroundings(Map<UUID, RegisteredGroup> groups, Map<ActionId, Long> coming) {

        ActionView.Around of(PublicAction action) {
            var origin = action.origin();
            var group = groups.get(origin.registration());
            return new ActionView.Around(
                    view(origin.registration(), origin.signature()),
                    action.content().coOrganisers().stream()
                            .map(signature -> view(RegisteredGroups.ofSignature(signature), signature))
                            .toList(),
                    group != null && group.example(),
                    coming.getOrDefault(action.id(), 0L));
        }

        private ActionView.GroupView view(UUID registration, @Nullable UUID signature) {
            var group = groups.get(registration);
            return new ActionView.GroupView(group == null ? null : group.name(), registration, signature);
        }
    }
}
