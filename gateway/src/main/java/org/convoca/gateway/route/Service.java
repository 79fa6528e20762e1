package org.convoca.gateway.route;

/** A service behind the gateway. */
enum Service {
    SIGNATURE("signature-service"),
    EVENT("event-service"),
    NOTIFICATION("notification-service");

    private final String audience;

    Service(String audience) {
        this.audience = audience;
    }

    /** Its name: as the audience of internal tokens and as the name of its circuit breaker. */
    String audience() {
        return audience;
    }
}
