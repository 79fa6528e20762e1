package org.convoca.event.call;

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
    Consumer<Message<byte[]>> calls(EventConsumers consumers, KnownCalls calls) {
        return consumers.of(CallEvent.class, GROUP, received -> calls.follow(received.event()));
    }
}
