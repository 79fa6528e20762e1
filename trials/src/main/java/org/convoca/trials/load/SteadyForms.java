package org.convoca.trials.load;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Wait;

/** L1. */
final class SteadyForms extends LoadTrial {

    private static final double A_SECOND = 30;
    private static final int SECONDS = 600;
    private static final String OUTBOX_AGE = "convoca_outbox_age_seconds";

    SteadyForms() {
        super(
                "L1",
                "the sign-up form, sent 30 times a second",
                "p50 < 250 ms, p95 < 1 s, p99 < 3 s, nothing fails, the outbox is empty 5 s after");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var signatories = new Signatories(system, setting, "l1");
        var measured = Arrivals.of(A_SECOND, Duration.ofSeconds(setting.scaled(SECONDS, 10)))
                .come(signatories::open, signatories::send);
        findings.note(measured.figures(""));
        findings.nothingFailed(measured);
        findings.below(measured, 50, 250);
        findings.below(measured, 95, 1_000);
        findings.below(measured, 99, 3_000);
        var emptied = Wait.until(
                Duration.ofSeconds(5),
                () -> system.metrics(Service.SIGNATURE).sum(OUTBOX_AGE).orElse(0) < 5);
        findings.demand(emptied, "the outbox is older than 5 s after the last arrival");
    }
}
