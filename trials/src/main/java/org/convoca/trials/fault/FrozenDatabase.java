package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Options;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;

/** F8: a mongod stands still. */
final class FrozenDatabase implements Fault {

    private static final int SECONDS = 30;
    private static final int MOST_THREADS = 400;

    @Override
    public String id() {
        return "F8";
    }

    @Override
    public String what() {
        return "SIGSTOP of mongod for 30 s";
    }

    @Override
    public String threshold() {
        return "threads stay bounded";
    }

    @Override
    public Options options() {
        return Options.USUAL.onMongod();
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        Wait.pause(Duration.ofSeconds(3));
        scene.system().mongodb().signal(Signal.STOP);
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(SECONDS, 10)));
        var threads = Math.max(threads(scene, Service.GATEWAY), threads(scene, Service.SIGNATURE));
        scene.system().mongodb().signal(Signal.CONT);
        scene.measure("faults", 1);
        scene.measure("threads", threads);
        scene.findings()
                .check(Invariant.I8, threads < MOST_THREADS, threads + " threads while the database stood still");
    }

    private static double threads(Scene scene, Service service) {
        return scene.system().metrics(service).sum("jvm_threads_live_threads").orElse(0);
    }
}
