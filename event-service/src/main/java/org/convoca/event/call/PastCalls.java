package org.convoca.event.call;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Knows the calls that lie so far behind that nobody needs to be written to about them. */
@Component
public class PastCalls {

    private final KnownCalls calls;
    private final RetentionProperties properties;

    PastCalls(KnownCalls calls, RetentionProperties properties) {
        this.calls = calls;
        this.properties = properties;
    }

    /** The slugs of those whose people are to be forgotten by now, in their order. */
    public List<String> at(Instant now) {
        return calls.slugs().stream()
                .filter(slug -> calls.find(slug).orElseThrow().isPast(properties.afterCall(), now))
                .toList();
    }
}
