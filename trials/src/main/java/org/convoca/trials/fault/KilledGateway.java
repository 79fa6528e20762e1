package org.convoca.trials.fault;

import java.time.Duration;
import org.convoca.local.place.Service;
import org.convoca.trials.system.Wait;

/** F19: the gateway dies under load; clients ask again with the key that they had. */
final class KilledGateway implements Fault {

    private static final int KILLS = 10;
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(60);

    @Override
    public String id() {
        return "F19";
    }

    @Override
    public String what() {
        return "kill -9 of the gateway again and again";
    }

    @Override
    public String threshold() {
        return "each client ends with exactly one signature";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var kills = scene.setting().scaled(KILLS, 1);
        for (var kill = 0; kill < kills; kill++) {
            Wait.pause(Duration.ofSeconds(10));
            scene.system().killAndAwait(Service.GATEWAY, LONGEST_AWAY);
        }
        scene.measure("faults", kills);
    }
}
