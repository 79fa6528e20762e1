package org.convoca.event.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.convoca.platform.outbox.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a mail to its organisers tells of an action, as it stands at the moment of sending. Thread-safe. */
@Component
public class ActionMailFacts {

    private final StreetActions actions;
    private final Clock clock;

    ActionMailFacts(StreetActions actions, Clock clock) {
        this.actions = actions;
        this.clock = clock;
    }

    /**
     * An action in a mail. A mail is forwarded easily, so a place that is held back is not in it even for organisers.
     *
     * @param kind null in a draft that does not say so yet
     * @param titles by language; empty in a draft without one
     * @param when null in a draft, whatever it says
     * @param place as it may be shown; null in a draft
     * @param changes of the version that was asked for, else the last; empty where nothing public changed
     * @param reason why it was rejected or cancelled, null otherwise
     */
    public record Told(
            ActionId id,
            UUID registration,
            String call,
            ActionStatus status,
            @Nullable ActionKind kind,
            Map<String, String> titles,
            @Nullable When when,
            @Nullable Place place,
            List<ShownChange> changes,
            @Nullable String reason) {

        /** The language in which it is told to somebody who reads {@code wanted}: that one, else its parent, else another that it has; null without a title. */
        public @Nullable String language(String wanted) {
            if (titles.containsKey(wanted)) {
                return wanted;
            }
            var parent = wanted.split("-")[0];
            return titles.containsKey(parent)
                    ? parent
                    : titles.keySet().stream().sorted().findFirst().orElse(null);
        }

        /** Its title in {@link #language}; null without one. */
        public @Nullable String title(String wanted) {
            var language = language(wanted);
            return language == null ? null : titles.get(language);
        }
    }

    /**
     * What to tell of that action.
     *
     * @param version whose change is told, as in the event that the mail is about; null tells the last
     * @return empty when there is no such action (any more)
     */
    public Optional<Told> of(UUID action, @Nullable Integer version) {
        var id = new ActionId(action);
        return actions.find(id).map(Stored::state).flatMap(state -> told(id, state, version));
    }

    private Optional<Told> told(ActionId id, StreetAction action, @Nullable Integer version) {
        return switch (action) {
            case StreetAction.Discarded _ -> Optional.empty();
            case StreetAction.Draft draft -> Optional.of(draft(id, draft));
            case StreetAction.AwaitingReview waiting ->
                Optional.of(told(id, action, waiting.content(), List.of(), null));
            case StreetAction.Rejected rejected ->
                Optional.of(told(id, action, rejected.content(), List.of(), rejected.reason()));
            case StreetAction.Public shown -> {
                var seen = PublicAction.of(id, shown, clock.instant());
                yield Optional.of(
                        told(id, action, seen.content(), changes(ShownChange.of(seen), version), seen.cancellation()));
            }
        };
    }

    private Told told(
            ActionId id, StreetAction action, Content content, List<ShownChange> changes, @Nullable String reason) {
        return new Told(
                id,
                action.origin().registration(),
                action.origin().call(),
                Facts.status(action),
                content.kind(),
                content.titles(),
                content.when(),
                content.place().shownAt(clock.instant()),
                changes,
                reason);
    }

    private static Told draft(ActionId id, StreetAction.Draft draft) {
        var origin = draft.origin();
        return new Told(
                id,
                origin.registration(),
                origin.call(),
                ActionStatus.DRAFT,
                draft.form().knownKind(),
                draft.form().writtenTitles(),
                null,
                null,
                List.of(),
                null);
    }

    private static List<ShownChange> changes(List<ShownChange> all, @Nullable Integer version) {
        var wanted = all.stream()
                .filter(change -> version != null && change.version() == version)
                .toList();
        return wanted.isEmpty() && !all.isEmpty() ? List.of(all.getLast()) : wanted;
    }
}
