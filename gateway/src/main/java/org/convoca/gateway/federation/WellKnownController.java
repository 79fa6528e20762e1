package org.convoca.gateway.federation;

import org.convoca.gateway.client.Fediverse;
import org.convoca.gateway.edge.PublicAddress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How other servers find out who is here: WebFinger (RFC 7033), its older address (RFC 6415) and NodeInfo 2.1. */
@RestController
class WellKnownController {

    private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.1";

    private final Gate gate;
    private final Fediverse fediverse;
    private final PublicAddress address;

    WellKnownController(Gate gate, Fediverse fediverse, PublicAddress address) {
        this.gate = gate;
        this.fediverse = fediverse;
        this.address = address;
    }

    @GetMapping("/.well-known/webfinger")
    ResponseEntity<String> webFinger(@RequestParam String resource) {
        gate.check();
        return Gate.answer(fediverse.webFinger(resource), "application/jrd+json");
    }

    @GetMapping("/.well-known/host-meta")
    ResponseEntity<String> hostMeta() {
        gate.check();
        return Gate.answer(HttpStatus.OK, "application/xrd+xml;charset=UTF-8", """
                <?xml version="1.0" encoding="UTF-8"?>
                <XRD xmlns="http://docs.oasis-open.org/ns/xri/xrd-1.0">
                  <Link rel="lrdd" type="application/jrd+json" template="%s/.well-known/webfinger?resource={uri}"/>
                </XRD>
                """.formatted(address.origin()));
    }

    @GetMapping("/.well-known/nodeinfo")
    ResponseEntity<String> nodeInfos() {
        gate.check();
        return Gate.answer(HttpStatus.OK, "application/json", """
                {"links": [{"rel": "%s", "href": "%s/nodeinfo/2.1"}]}
                """.formatted(SCHEMA, address.origin()));
    }

    @GetMapping("/nodeinfo/2.1")
    ResponseEntity<String> nodeInfo() {
        gate.check();
        return Gate.answer(fediverse.nodeInfo(), "application/json;profile=\"" + SCHEMA + "#\"");
    }
}
