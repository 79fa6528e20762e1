package org.convoca.gateway.client;

import org.convoca.gateway.route.ServiceAddresses;
import org.springframework.stereotype.Component;

/** Mails and digests. */
@Component
class NotificationService extends RemoteService {

    NotificationService(Connections connections, ServiceAddresses addresses) {
        super("notification-service", addresses.notification(), connections);
    }
}
