package org.convoca.event.call;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.convoca.contracts.call.CallEvent;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The function that Spring Cloud Stream binds to the topic of calls. */
@Configuration(proxyBeanMethods = false)
class CallConfiguration {

    private static final String GROUP = "event-service";

    @Bean
    Consumer<Message<byte[]>> calls(EventConsumers consumers, KnownCalls calls, List<WeekListener> listeners) {
        return consumers.of(CallEvent.class, GROUP, received -> {
            calls.follow(received.event(), received.time());
            var call = calls.find(received.event().call().slug()).orElseThrow();
            // Also when it is delivered again, so that listeners who were stopped on the way go on.
            if (call.weekSince().equals(received.time().truncatedTo(ChronoUnit.MILLIS))) {
                listeners.forEach(listener -> listener.weekChanged(call));
            }
        });
    }
}
