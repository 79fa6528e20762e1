package org.convoca.local.place;

import java.net.URI;
import java.util.List;

/** The four services, in the order in which they are started. */
public enum Service {
    SIGNATURE("signature-service", Port.SIGNATURE_SERVICE, Port.SIGNATURE_SERVICE_MANAGEMENT, 224),
    EVENT("event-service", Port.EVENT_SERVICE, Port.EVENT_SERVICE_MANAGEMENT, 128),
    NOTIFICATION("notification-service", Port.NOTIFICATION_SERVICE, Port.NOTIFICATION_SERVICE_MANAGEMENT, 160),
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, 192);

    private final String label;
    private final Port port;
    private final Port management;
    private final int heapMegabytes;

    Service(String label, Port port, Port management, int heapMegabytes) {
        this.label = label;
        this.port = port;
        this.management = management;
        this.heapMegabytes = heapMegabytes;
    }

    /** The module's name, which is also its name as a caller and a callee. */
    public String label() {
        return label;
    }

    public Port port() {
        return port;
    }

    public Port management() {
        return management;
    }

    /** Those that tell others what happened. */
    public static List<Service> withOutboxes() {
        return List.of(SIGNATURE, EVENT, NOTIFICATION);
    }

    /** Enough for one machine's load, so that all parts together stay well below 2.5 GB. */
    public int heapMegabytes() {
        return heapMegabytes;
    }

    public URI address(Ports ports) {
        return URI.create("http://localhost:" + ports.of(port));
    }

    public URI readiness(Ports ports) {
        return URI.create("http://localhost:" + ports.of(management) + "/actuator/health/readiness");
    }

    public URI metrics(Ports ports) {
        return URI.create("http://localhost:" + ports.of(management) + "/actuator/prometheus");
    }
}
