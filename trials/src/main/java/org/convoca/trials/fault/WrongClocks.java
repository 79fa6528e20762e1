package org.convoca.trials.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.convoca.trials.system.Options;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.WrongClock;

/**
 * F14: the clock of signature-service is two minutes ahead for a while, then two minutes behind. The catalogue says hours; what a clock that was ahead
 * has put off waits until that time has come, and the trial waits with it.
 */
final class WrongClocks implements Fault {

    private static final String SERVICE = "signature-service";
    private static final int SECONDS_WRONG = 120;
    private static final int SECONDS_EACH = 60;

    private final Path clock = Path.of(
            System.getProperty("java.io.tmpdir"),
            "convoca-trial-clock-" + ProcessHandle.current().pid());

    @Override
    public String id() {
        return "F14";
    }

    @Override
    public String what() {
        return "the clock of signature-service is 2 min ahead, then 2 min behind";
    }

    @Override
    public String threshold() {
        return "nothing is lost; calls with tokens of another time are refused, and work again with the right one";
    }

    @Override
    public Options options() {
        return Options.USUAL.with("JAVA_TOOL_OPTIONS", "-javaagent:" + WrongClock.jar() + "=" + SERVICE + "=" + clock);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(90);
    }

    @Override
    public Duration toRest() {
        return Duration.ofSeconds(SECONDS_WRONG).plusMinutes(3);
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var each = Duration.ofSeconds(scene.setting().scaled(SECONDS_EACH, 15));
        Wait.pause(Duration.ofSeconds(5));
        set(SECONDS_WRONG);
        Wait.pause(each);
        var refused = refused(scene);
        set(-SECONDS_WRONG);
        Wait.pause(each);
        Files.deleteIfExists(clock);
        scene.measure("faults", 2);
        scene.measure("refusedMeanwhile", refused);
    }

    private static long refused(Scene scene) {
        return scene.log().all().stream()
                .flatMap(operation -> operation.attempts().stream())
                .filter(attempt -> attempt.isUnknown())
                .count();
    }

    private void set(int seconds) throws IOException {
        Files.writeString(clock, String.valueOf(seconds));
    }
}
