package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.trials.system.Options;
import org.convoca.trials.system.Wait;

/** F7: a mongod dies in the middle of writes, and is started again on its data. */
final class KilledDatabase implements Fault {

    private static final int KILLS = 5;
    private static final Duration AWAY = Duration.ofSeconds(10);

    /** The stated two seconds, with what the machine adds. */
    private static final long LONGEST_ANSWER_MILLIS = 4_000;

    @Override
    public String id() {
        return "F7";
    }

    @Override
    public String what() {
        return "kill -9 of mongod during writes, again and again";
    }

    @Override
    public String threshold() {
        return "answers meanwhile are 503 with Retry-After within 2 s (4 s on a busy machine)";
    }

    @Override
    public Options options() {
        return Options.USUAL.onMongod();
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var kills = scene.setting().scaled(KILLS, 1);
        for (var kill = 0; kill < kills; kill++) {
            Wait.pause(Duration.ofSeconds(5));
            scene.system().mongodb().kill();
            Wait.pause(Duration.ofSeconds(1));
            var before = scene.log().all().size();
            Wait.pause(AWAY);
            var meanwhile = scene.log().all();
            scene.system().mongodb().start();
            if (kill == kills - 1) {
                Honesty.check(scene, meanwhile.subList(before, meanwhile.size()), LONGEST_ANSWER_MILLIS);
            }
        }
        scene.measure("faults", kills);
    }
}
