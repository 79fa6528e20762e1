package org.convoca.event.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.convoca.event.action.Content;
import org.convoca.event.action.PublicAction;
import org.convoca.event.registration.RegisteredGroup;
import org.convoca.event.registration.RegisteredGroups;
import org.springframework.stereotype.Component;

/**
 * Says of actions that were made up to show what a week looks like that they are examples, in the one field that every program shows: nobody shall travel
 * to one out of a calendar. Thread-safe.
 */
@Component
class Examples {

    /** Groups are examples from the beginning or not at all. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private static final int MOST_KEPT = 50_000;

    private final RegisteredGroups groups;
    private final FeedWords words;
    private final Clock clock;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();

    Examples(RegisteredGroups groups, FeedWords words, Clock clock) {
        this.groups = groups;
        this.words = words;
        this.clock = clock;
    }

    private record Known(boolean example, Instant until) {}

    /** The action itself, unless it is an example. */
    PublicAction marked(PublicAction action) {
        return isExample(action.origin().registration()) ? marked(action, action.content()) : action;
    }

    private boolean isExample(UUID registration) {
        var now = clock.instant();
        var answer = known.get(registration);
        if (answer == null || !now.isBefore(answer.until())) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            var example =
                    groups.find(registration).map(RegisteredGroup::example).orElse(false);
            answer = new Known(example, now.plus(KEPT));
            known.put(registration, answer);
        }
        return answer.example();
    }

    private PublicAction marked(PublicAction action, Content content) {
        var titles = new TreeMap<String, String>();
        content.titles().forEach((language, title) -> titles.put(language, words.example(language) + ": " + title));
        var shown = new Content(
                content.kind(),
                titles,
                content.descriptions(),
                content.place(),
                content.region(),
                content.when(),
                content.languages(),
                content.accessibility(),
                content.publicContact(),
                content.url(),
                content.expectedSize(),
                content.coOrganisers(),
                content.tentative());
        return new PublicAction(
                action.id(),
                action.origin(),
                action.status(),
                shown,
                action.publicity(),
                action.changedAt(),
                action.cancellation(),
                action.report());
    }
}
