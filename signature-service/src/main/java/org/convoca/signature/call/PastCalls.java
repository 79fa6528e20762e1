package org.convoca.signature.call;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows the calls that lie so far behind that nobody needs to be written to about them. */
@Component
public class PastCalls {

    private static final int MOST = 1_000;

    private final Calls calls;
    private final RetentionProperties properties;

    PastCalls(Calls calls, RetentionProperties properties) {
        this.calls = calls;
        this.properties = properties;
    }

    /** The calls whose people are to be forgotten by now, in the order of their slugs. */
    public List<CallSlug> at(Instant now) {
        return calls.slugs(MOST).stream()
                .filter(slug -> isPast(calls.find(slug).orElseThrow().state(), now))
                .toList();
    }

    private boolean isPast(Call call, Instant now) {
        return call.status().isEnded()
                && !over(call.content()).plus(properties.afterCall()).isAfter(now);
    }

    /** When both are behind, in whichever order: the signing period, and the week or its window. */
    private static Instant over(CallContent content) {
        var week = content.week().over();
        var closesAt = content.closesAt();
        return closesAt == null || closesAt.isBefore(week) ? week : closesAt;
    }
}
