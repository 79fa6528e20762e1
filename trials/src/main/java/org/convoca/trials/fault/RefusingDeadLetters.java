package org.convoca.trials.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Wait;

/** F13: the dead-letter topics take nothing for a while, and something that nobody can read arrives. */
final class RefusingDeadLetters implements Fault {

    private static final String TOPIC = "convoca.signatures";
    private static final int SECONDS = 60;
    private static final Duration UNTIL_DEAD = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "F13";
    }

    @Override
    public String what() {
        return "dead-letter topics refuse writes while poison arrives";
    }

    @Override
    public String threshold() {
        return "consumers do not go past it; afterwards it is among the dead letters once for each";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var topics = scene.system().topics();
        var dead = topics.names().stream()
                .filter(name -> name.startsWith(TOPIC + ".") && name.endsWith(".dlt"))
                .toList();
        limit(scene, dead, AlterConfigOp.OpType.SET);
        var id = "refused-" + scene.log().call() + ".1";
        var poison = new ProducerRecord<>(TOPIC, id, "poison".getBytes(StandardCharsets.UTF_8));
        poison.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        topics.write(List.of(poison));
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(SECONDS, 12)));
        var early = scene.rest().newDeadLetters().size();
        scene.findings().check(Invariant.I10, early == 0, early + " dead letters though their topics took nothing");
        limit(scene, dead, AlterConfigOp.OpType.DELETE);
        dead.forEach(_ -> scene.dead().add(id));
        var arrived = Wait.until(UNTIL_DEAD, () -> scene.rest().newDeadLetters().size() >= dead.size());
        scene.findings().check(Invariant.I10, arrived, "the poison did not become a dead letter of each");
        scene.measure("faults", dead.size());
        scene.measure("deadLetters", dead.size());
    }

    private static void limit(Scene scene, List<String> topics, AlterConfigOp.OpType how) throws InterruptedException {
        var change = List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "1"), how));
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        topics.forEach(topic -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic), change));
        try (var admin = scene.system().topics().admin()) {
            admin.incrementalAlterConfigs(Map.copyOf(changes)).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
