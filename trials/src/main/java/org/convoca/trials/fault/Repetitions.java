package org.convoca.trials.fault;

import org.convoca.trials.system.Topics;

/** How often events were sent that had been sent before. */
final class Repetitions {

    private Repetitions() {}

    /** Of the signatures of a call. */
    static long of(Scene scene) {
        var ids = scene.system().topics().read("convoca.signatures").stream()
                .filter(entry -> entry.value().contains("\"" + scene.log().call() + "\""))
                .map((Topics.Entry entry) -> entry.header("ce_id"))
                .toList();
        return ids.size() - ids.stream().distinct().count();
    }
}
