package org.convoca.event.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.contracts.call.CallFacts;
import org.convoca.contracts.call.CallStatus;
import org.convoca.contracts.call.ReviewPolicy;

/**
 * What this service needs to know of a call.
 *
 * @param titles by language, the call's main language among them
 * @param language which stands in where a title is missing
 * @param weekSince when its week was announced, moved or withdrawn the last time
 */
public record KnownCall(
        String slug,
        CallStatus status,
        Map<String, String> titles,
        String language,
        ReviewPolicy review,
        ActionWeek week,
        Instant weekSince) {

    static KnownCall of(CallFacts facts, Instant weekSince) {
        return new KnownCall(
                facts.slug(),
                facts.status(),
                facts.titles(),
                facts.language(),
                facts.review(),
                facts.week(),
                weekSince);
    }

    /** Its title in that language, else in its own. */
    public String title(String wanted) {
        var title = titles.get(wanted);
        return title == null ? titles.getOrDefault(language, slug) : title;
    }

    /** Whether it takes no signatures any more, and its week is over for at least that long. */
    boolean isPast(Duration since, Instant now) {
        return status.isEnded() && !week.over().plus(since).isAfter(now);
    }

    /** Whether street actions can be added to its week: signing may be over, but the call must stand. */
    public boolean takesActions() {
        return switch (status) {
            case OPEN, SUSPENDED, CLOSED -> true;
            case DRAFT, ARCHIVED, WITHDRAWN -> false;
        };
    }
}
