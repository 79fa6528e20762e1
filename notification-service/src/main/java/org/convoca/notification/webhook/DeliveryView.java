package org.convoca.notification.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message.
 *
 * @param id the {@code webhook-id}
 * @param since when what it tells was stored
 * @param at when it was delivered or failed, or, while it waits, when it is tried next
 * @param reason why it failed: {@code given-up}, {@code gone}, {@code queue-full}; or null
 * @param attempts the latest, in their order
 */
record DeliveryView(
        String id,
        String type,
        String subject,
        String status,
        Instant since,
        Instant at,
        @Nullable String reason,
        List<Attempt> attempts) {

    static DeliveryView of(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Waiting waiting -> of(delivery, waiting.due(), null);
            case Delivery.Delivered delivered -> of(delivery, delivered.at(), null);
            case Delivery.Failed failed -> of(delivery, failed.at(), failed.reason());
        };
    }

    private static DeliveryView of(Delivery delivery, Instant at, @Nullable String reason) {
        var message = delivery.message();
        return new DeliveryView(
                message.id(),
                message.type(),
                message.subject(),
                delivery.status(),
                message.since(),
                at,
                reason,
                delivery.attempts());
    }
}
