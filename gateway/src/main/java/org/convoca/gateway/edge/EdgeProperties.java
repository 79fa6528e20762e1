package org.convoca.gateway.edge;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands before the gateway.
 *
 * @param trustedProxies addresses or networks (CIDR) of our own proxies, whose {@code X-Forwarded-For} is believed; none by default
 */
@ConfigurationProperties("convoca.gateway")
record EdgeProperties(@DefaultValue List<String> trustedProxies) {

    List<Network> trustedNetworks() {
        return trustedProxies.stream().map(String::strip).map(Network::parse).toList();
    }
}
