package org.convoca.signature.handover;

import java.util.List;
import java.util.function.Consumer;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The function that Spring Cloud Stream binds to the topic of coordinators. */
@Configuration(proxyBeanMethods = false)
class HandoverConfiguration {

    /** The consumer group; its marks and its dead-letter topic carry this name, so it is no setting. */
    private static final String GROUP = "signature-service";

    @Bean
    Consumer<Message<byte[]>> coordinators(EventConsumers consumers, List<HandedOn> kinds) {
        return consumers.of(CoordinatorEvent.class, GROUP, received -> {
            if (received.event() instanceof CoordinatorRemoved removed) {
                kinds.forEach(kind -> kind.giveBack(removed.coordinator().id()));
            }
        });
    }
}
