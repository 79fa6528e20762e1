package org.convoca.trials.fault;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;
import org.convoca.trials.system.Weather;

/**
 * F2: the relay dies when the broker has an event and the outbox still has it too. The way to the database is made slow, so that there is such a moment;
 * a consumer sees the event arrive, and the process is killed before its answer can be written down.
 */
final class KilledRelay implements Fault {

    private static final int KILLS = 10;
    private static final String TOPIC = "convoca.signatures";
    private static final Duration LONGEST_AWAY = Duration.ofSeconds(60);
    private static final Weather SLOW = new Weather.Slow(Duration.ofMillis(150), Duration.ZERO, 0, true);

    @Override
    public String id() {
        return "F2";
    }

    @Override
    public String what() {
        return "kill -9 of the relay between the broker's acknowledgement and the outbox's removal";
    }

    @Override
    public String threshold() {
        return "events come twice on the topic, and nowhere else";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var kills = scene.setting().scaled(KILLS, 2);
        try (var consumer = scene.system().topics().consumer()) {
            var partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            for (var kill = 0; kill < kills; kill++) {
                killAtTheNextEvent(scene, consumer);
                Wait.until(LONGEST_AWAY, () -> scene.system().isReady(Service.SIGNATURE));
            }
        }
        scene.measure("faults", kills);
    }

    private static void killAtTheNextEvent(Scene scene, KafkaConsumer<String, byte[]> consumer) {
        var system = scene.system();
        system.network().mongodb().weather(SLOW);
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        var end = System.nanoTime() + LONGEST_AWAY.toNanos();
        while (consumer.poll(Duration.ofMillis(20)).isEmpty() && System.nanoTime() < end) {
            // The next event is on its way.
        }
        system.signal(Service.SIGNATURE, Signal.KILL);
        // What the process had sent and was still under way is gone with it.
        system.network().mongodb().cut();
        system.network().mongodb().weather(Weather.FAIR);
    }

    @Override
    public void atRest(Scene scene) {
        var repeated = Repetitions.of(scene);
        scene.measure("duplicatesOnTopic", repeated);
        scene.findings().check(Invariant.I2, repeated > 0, "the fault did not happen: no event came twice");
    }
}
