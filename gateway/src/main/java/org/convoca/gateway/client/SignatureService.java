package org.convoca.gateway.client;

import org.convoca.gateway.route.ServiceAddresses;
import org.springframework.stereotype.Component;

/** Signatures, calls and rolls. */
@Component
class SignatureService extends RemoteService {

    SignatureService(Connections connections, ServiceAddresses addresses) {
        super("signature-service", addresses.signature(), connections);
    }
}
