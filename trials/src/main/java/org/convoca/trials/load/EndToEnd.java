package org.convoca.trials.load;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.Setting;
import org.convoca.trials.system.DerivedIds;
import org.convoca.trials.system.Wait;

/** L5. */
final class EndToEnd extends LoadTrial {

    private static final double A_SECOND = 20;
    private static final int COUNT = 1_200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int NEVER = 599;

    EndToEnd() {
        super(
                "L5",
                "from pressing the button to a registration in event-service, 20 a second",
                "p95 < 5 s, none is missing");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var waiting = Unconfirmed.made(system, setting, "l5", setting.scaled(COUNT, 40));
        var operator = system.operator();
        var measured = Arrivals.of(A_SECOND, Duration.ofMillis((long) (waiting.count() / A_SECOND * 1000)))
                .come(waiting::open, number -> {
                    var pressed = waiting.press(number);
                    var registration = "/api/v1/registrations/" + DerivedIds.registration(waiting.signature(number));
                    var shown = pressed == 200
                            && Wait.until(
                                    PATIENCE,
                                    () -> operator.find(Service.EVENT, registration)
                                            .isPresent());
                    return shown || pressed != 200 ? pressed : NEVER;
                });
        findings.note(measured.figures(""));
        findings.nothingFailed(measured);
        findings.below(measured, 95, 5_000);
    }
}
