package org.convoca.event.action;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.convoca.contracts.action.ActionKind;
import org.convoca.contracts.action.ActionStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a mail to its organisers tells of an action, as it stands at the moment of sending. Thread-safe. */
@Component
public class ActionMailFacts {

    private final Clock clock;

    ActionMailFacts(Clock clock) {
        this.clock = clock;
    }

    /**
     * An action in a mail. A mail is forwarded easily, so a place that is held back is not in it even for organisers.
     *
     * @param kind null in a draft that does not say so yet
     * @param titles by language; empty in a draft without one
     * @param when null in a draft that does not say so yet
     * @param place as it may be shown; null in a draft
     * @param changes since the version that the reader knows, the newest last; empty where nothing public changed
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
     * @param known the version of which the reader knows; null when the mail is about no changes
     * @return empty when it was given up
     */
    public Optional<Told> of(ActionId id, StreetAction action, @Nullable Integer known) {
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
                        told(id, action, seen.content(), changes(ShownChange.of(seen), known), seen.cancellation()));
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
                draft.form().writtenWhen(),
                null,
                List.of(),
                null);
    }

    private static List<ShownChange> changes(List<ShownChange> all, @Nullable Integer known) {
        return known == null
                ? List.of()
                : all.stream().filter(change -> change.version() > known).toList();
    }
}
