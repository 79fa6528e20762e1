package org.convoca.event.review;

import java.util.function.Consumer;
import org.convoca.contracts.coordinator.CoordinatorAppointed;
import org.convoca.contracts.coordinator.CoordinatorChanged;
import org.convoca.contracts.coordinator.CoordinatorEvent;
import org.convoca.contracts.coordinator.CoordinatorRemoved;
import org.convoca.contracts.coordinator.CoordinatorSignInRequested;
import org.convoca.platform.event.EventConsumers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Hears that somebody coordinates no more, so that what lies with them is not forgotten: by the topic, since a crash may come after the removal. */
@Configuration(proxyBeanMethods = false)
class RemovalListener {

    /** The consumer group; its marks and its dead-letter topic carry this name, so it is no setting. */
    private static final String GROUP = "event-service";

    @Bean
    Consumer<Message<byte[]>> removals(EventConsumers consumers, HandingOn handingOn) {
        return consumers.of(CoordinatorEvent.class, GROUP, received -> follow(received.event(), handingOn));
    }

    private static void follow(CoordinatorEvent event, HandingOn handingOn) {
        switch (event) {
            case CoordinatorRemoved removed ->
                handingOn.giveBack(removed.coordinator().id());
            case CoordinatorAppointed _, CoordinatorChanged _, CoordinatorSignInRequested _ -> {}
        }
    }
}
