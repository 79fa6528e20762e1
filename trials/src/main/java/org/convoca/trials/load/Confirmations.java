package org.convoca.trials.load;

import java.net.URI;
import java.time.Duration;
import org.convoca.trials.Setting;
import org.convoca.trials.system.Http;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Wait;
import tools.jackson.databind.json.JsonMapper;

/** L3. */
final class Confirmations extends LoadTrial {

    private static final double A_SECOND = 40;
    private static final int COUNT = 12_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Confirmations() {
        super(
                "L3",
                "confirming by link and button, 40 a second",
                "page and button together p95 < 1.5 s, each confirmed once");
    }

    @Override
    void run(Setting setting, Findings findings) throws Exception {
        var system = setting.system();
        var waiting = Unconfirmed.made(system, setting, "l3", setting.scaled(COUNT, 40));
        var measured = Arrivals.of(A_SECOND, Duration.ofMillis((long) (waiting.count() / A_SECOND * 1000)))
                .come(number -> {
                    var shown = waiting.open(number);
                    return shown == 200 ? waiting.press(number) : shown;
                });
        findings.note(measured.figures(""));
        findings.nothingFailed(measured);
        findings.below(measured, 95, 1_500);
        var exactly = Wait.until(Duration.ofSeconds(30), () -> onRoll(system, waiting.call()) == measured.taken());
        findings.note("onTheRoll", onRoll(system, waiting.call()));
        findings.demand(exactly, "the roll does not show as many as have confirmed");
    }

    static long onRoll(LocalSystem system, String call) {
        var roll = Http.get(URI.create(system.gateway() + "/api/v1/calls/" + call + "/roll?limit=1&after="));
        return roll.status() == 200 ? JSON.readTree(roll.body()).path("total").asLong(0) : -1;
    }
}
