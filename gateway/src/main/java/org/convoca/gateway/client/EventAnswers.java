package org.convoca.gateway.client;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the event-service said. */
@Component
class EventAnswers extends Answers {

    EventAnswers(EventService service, Reader reader, ClientProperties properties, Clock clock) {
        super(service, reader, properties, clock);
    }
}
