package org.convoca.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, each with scheme, host and port.
 *
 * @param signature the signature-service
 * @param event the event-service
 * @param notification the notification-service
 */
@ConfigurationProperties("convoca.services")
public record ServiceAddresses(
        @DefaultValue("http://localhost:8081") URI signature,
        @DefaultValue("http://localhost:8082") URI event,
        @DefaultValue("http://localhost:8083") URI notification) {

    URI of(Service service) {
        return switch (service) {
            case SIGNATURE -> signature;
            case EVENT -> event;
            case NOTIFICATION -> notification;
        };
    }
}
