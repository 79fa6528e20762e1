package org.convoca.notification.federation;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of deliveries: {@code convoca.federation.deliveries}. */
class FederationMeters {

    private final MeterRegistry meters;

    FederationMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void delivered() {
        count("delivered");
    }

    /** And will be tried again. */
    void failed() {
        count("failed");
    }

    /** And will not be tried again. */
    void refused() {
        count("refused");
    }

    void dropped() {
        count("dropped");
    }

    private void count(String outcome) {
        meters.counter("convoca.federation.deliveries", "outcome", outcome).increment();
    }
}
