package org.convoca.trials.fault;

import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.history.Operation;
import org.convoca.trials.system.DerivedIds;
import org.convoca.trials.system.Topics;
import org.convoca.trials.system.Wait;

/**
 * F12: records that nobody can read, events whose effect fails every time until an operator has mended what is wrong, and events whose effect fails
 * twice. An effect fails because a document stands where event-service wants to put a registration, and is not one.
 */
final class PoisonedTopic implements Fault {

    private static final String TOPIC = "convoca.signatures";
    private static final Duration UNTIL_A_DEAD_LETTER = Duration.ofMinutes(4);
    private static final Duration TWO_ATTEMPTS = Duration.ofMillis(1500);
    private static final int UNREADABLE = 10;
    private static final int FAILING = 5;

    @Override
    public String id() {
        return "F12";
    }

    @Override
    public String what() {
        return "records that cannot be read, events that fail always, events that fail twice";
    }

    @Override
    public String threshold() {
        return "exactly those become dead letters, others flow, and replaying or dropping empties the dead letters";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        var unreadable = unreadable(scene);
        var failing = IntStream.range(0, scene.setting().scaled(FAILING, 1))
                .mapToObj(_ -> scene.crowd().signNow())
                .toList();
        var failingTwice = scene.crowd().signNow();
        failing.forEach(operation -> block(scene, operation));
        block(scene, failingTwice);
        scene.crowd().confirmNow(failingTwice);
        Wait.pause(TWO_ATTEMPTS);
        unblock(scene, failingTwice);
        failing.forEach(scene.crowd()::confirmNow);
        var groups = groups(scene);
        for (var id : unreadable) {
            groups.forEach(_ -> scene.dead().add(id));
        }
        failing.forEach(operation -> scene.dead().add(publication(scene, operation)));
        var arrived = Wait.until(
                UNTIL_A_DEAD_LETTER,
                () -> scene.rest().newDeadLetters().size() >= scene.dead().size());
        scene.measure("faults", unreadable.size() + failing.size() + 1);
        scene.measure("deadLetters", scene.dead().size());
        scene.findings().check(Invariant.I10, arrived, "not all poison became dead letters");
        failing.forEach(operation -> unblock(scene, operation));
    }

    private static List<String> unreadable(Scene scene) {
        var records = new ArrayList<ProducerRecord<String, byte[]>>();
        var ids = new ArrayList<String>();
        for (var number = 0; number < scene.setting().scaled(UNREADABLE, 3); number++) {
            var id = "poison-" + scene.log().call() + "-" + number + ".1";
            var poison = new ProducerRecord<>(TOPIC, id, "poison".getBytes(StandardCharsets.UTF_8));
            poison.headers()
                    .add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8))
                    .add("ce_id", id.getBytes(StandardCharsets.UTF_8))
                    .add("ce_type", "org.convoca.signature.published.v1".getBytes(StandardCharsets.UTF_8))
                    .add("ce_time", "2026-01-01T00:00:00Z".getBytes(StandardCharsets.UTF_8));
            records.add(poison);
            ids.add(id);
        }
        scene.system().topics().write(records);
        return ids;
    }

    /** Those that read the topic: each has its own dead letters. */
    private static List<String> groups(Scene scene) {
        return scene.system().topics().names().stream()
                .filter(name -> name.startsWith(TOPIC + ".") && name.endsWith(".dlt"))
                .toList();
    }

    private static String publication(Scene scene, Operation operation) {
        var found = new ArrayList<String>();
        Wait.until(UNTIL_A_DEAD_LETTER, () -> {
            scene.system().topics().read(TOPIC).stream()
                    .filter(entry -> entry.header("ce_subject").equals(operation.id())
                            && entry.header("ce_type").endsWith(".published.v1"))
                    .map((Topics.Entry entry) -> entry.header("ce_id"))
                    .forEach(found::add);
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static void block(Scene scene, Operation operation) {
        scene.system()
                .databases()
                .collection(Service.EVENT, "registrations")
                .insertOne(new Document("_id", registration(operation))
                        .append("version", 1L)
                        .append("sequence", 0L)
                        .append("state", new Document("_class", "registration.open").append("group", "none"))
                        .append("outbox", List.of()));
    }

    private static void unblock(Scene scene, Operation operation) {
        scene.system()
                .databases()
                .collection(Service.EVENT, "registrations")
                .deleteOne(Filters.and(Filters.eq("_id", registration(operation)), Filters.eq("state.group", "none")));
    }

    private static String registration(Operation operation) {
        return DerivedIds.registration(String.valueOf(operation.id()));
    }

    /** What has been mended is replayed, what nobody will ever read is given up. */
    @Override
    public void atRest(Scene scene) throws Exception {
        for (var letter : scene.rest().newDeadLetters()) {
            var verb = letter.value().equals("poison") ? List.of("drop", "--yes") : List.of("replay");
            var command = new ArrayList<>(List.of("dlq"));
            command.addAll(verb);
            command.addAll(
                    List.of(letter.topic(), String.valueOf(letter.partition()), String.valueOf(letter.offset())));
            scene.system().command(command);
        }
        scene.rest().await(UNTIL_A_DEAD_LETTER);
        var left = scene.system().command(List.of("dlq", "list"));
        scene.findings().check(Invariant.I10, left.contains("There are no dead letters"), "there is left: " + left);
    }
}
