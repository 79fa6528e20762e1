package org.convoca.violating.first;

import java.time.Clock;
import java.time.Instant;
import org.convoca.violating.second.SecondManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.stream.function.StreamBridge;

/** Knows the second feature, which knows this one. */
public class First {

    @Autowired
    StreamBridge bridge;

    public SecondManager second() {
        return new SecondManager();
    }

    Instant now() {
        return Instant.now();
    }

    Instant alsoNow() {
        return Clock.systemUTC().instant();
    }
}
