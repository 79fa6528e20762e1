package org.convoca.gateway.client;

import org.convoca.gateway.route.ServiceAddresses;
import org.springframework.stereotype.Component;

/** Registrations and street actions. */
@Component
class EventService extends RemoteService {

    EventService(Connections connections, ServiceAddresses addresses) {
        super("event-service", addresses.event(), connections);
    }
}
