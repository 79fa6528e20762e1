package org.convoca.event.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.event.action.ActionId;
import org.convoca.event.action.Content;
import org.convoca.event.action.StreetAction;
import org.convoca.event.call.KnownCall;
import org.convoca.event.call.KnownCalls;
import org.convoca.event.organising.Likeness;
import org.convoca.event.organising.OrganiserView;
import org.springframework.stereotype.Component;

/** What is to be known about a street action before somebody decides. */
@Component
class ActionHints {

    private final Likeness likeness;
    private final KnownCalls calls;

    ActionHints(Likeness likeness, KnownCalls calls) {
        this.likeness = likeness;
        this.calls = calls;
    }

    List<Waiting.Hint> of(ActionCase action) {
        var hints = new ArrayList<Waiting.Hint>();
        var content = action.content();
        if (action.stored().state() instanceof StreetAction.Public) {
            hints.add(Waiting.Hint.of("left-behind"));
        }
        similar(action, content).forEach(hints::add);
        if (isOutsideTheWeek(action.call(), content)) {
            hints.add(Waiting.Hint.of("outside-the-week"));
        }
        if (content.place().point() == null && content.place().locality() == null) {
            hints.add(Waiting.Hint.of("no-place"));
        }
        return hints;
    }

    private Stream<Waiting.Hint> similar(ActionCase action, Content content) {
        return likeness.of(new ActionId(action.id()), action.stored().state().origin(), content).stream()
                .map(ActionHints::hint);
    }

    private static Waiting.Hint hint(OrganiserView.Similar similar) {
        var title = similar.title().values().stream().sorted().findFirst().orElse("");
        return new Waiting.Hint(
                "similar-action", Map.of("title", title), similar.id().value());
    }

    private boolean isOutsideTheWeek(String call, Content content) {
        var day = content.when().firstDay();
        return day != null
                && calls.find(call).map(KnownCall::week).stream()
                        .anyMatch(week -> week instanceof ActionWeek.Announced(var first, var last)
                                && (day.isBefore(first) || day.isAfter(last)));
    }
}
