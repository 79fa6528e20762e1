package org.convoca.trials.history;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.LocalSystem;
import org.convoca.trials.system.Topics;
import org.convoca.trials.system.Wait;

/** Whether everything has come to rest, and in the state that it should have: I8 in part, and I10. */
public final class Rest {

    private static final List<Service> WITH_OUTBOX = List.of(Service.SIGNATURE, Service.EVENT, Service.NOTIFICATION);
    private static final List<String> GROUPS = List.of(
            "signature-service",
            "event-service",
            "notification-service",
            "notification-happenings",
            "notification-webhooks");
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 10;
    private static final String DEAD_LETTERS = ".dlt";

    private final LocalSystem system;
    private final Set<String> deadBefore;

    /** @param system as it is before the trial: its dead letters until now are none of the trial's */
    public Rest(LocalSystem system) {
        this.system = system;
        this.deadBefore = places(deadLetters());
    }

    /** Whether outboxes and mail queue are empty and consumers have read all, for a while, before {@code longest} is over. */
    public boolean await(Duration longest) {
        return Wait.during(QUIET, longest, () -> isQuiet() && lag() == 0);
    }

    private boolean isQuiet() {
        return WITH_OUTBOX.stream()
                        .allMatch(service -> system.metrics(service)
                                        .sum("convoca_outbox_pending")
                                        .orElse(1)
                                == 0)
                && system.metrics(Service.NOTIFICATION)
                                .sum("convoca_mails_queue")
                                .orElse(1)
                        == 0;
    }

    /** Records that some consumer has not got to yet; one where Kafka does not say. */
    long lag() {
        try (var admin = system.topics().admin()) {
            var committed = new HashMap<TopicPartition, Long>();
            for (var group : GROUPS) {
                admin.listConsumerGroupOffsets(group, new ListConsumerGroupOffsetsOptions().timeoutMs(5000))
                        .partitionsToOffsetAndMetadata()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .forEach((partition, offset) -> {
                            if (offset != null) {
                                committed.merge(partition, offset.offset(), Math::min);
                            }
                        });
            }
            var ends = admin.listOffsets(ends(committed.keySet())).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L)))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static Map<TopicPartition, OffsetSpec> ends(Set<TopicPartition> partitions) {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        return asked;
    }

    /** Those that came during the trial. */
    public List<Topics.Entry> newDeadLetters() {
        return deadLetters().stream()
                .filter(entry -> !deadBefore.contains(place(entry)))
                .toList();
    }

    private List<Topics.Entry> deadLetters() {
        var topics = system.topics();
        return topics.names().stream()
                .filter(name -> name.endsWith(DEAD_LETTERS))
                .flatMap(name -> topics.read(name).stream())
                .toList();
    }

    private static Set<String> places(List<Topics.Entry> entries) {
        var places = new HashSet<String>();
        entries.forEach(entry -> places.add(place(entry)));
        return places;
    }

    private static String place(Topics.Entry entry) {
        return entry.topic() + "/" + entry.partition() + "/" + entry.offset();
    }

    /** @param expectedDead ids of the events that have to end as dead letters, each as often as groups could not take it */
    void check(List<String> expectedDead, Findings findings) {
        for (var service : WITH_OUTBOX) {
            var database = system.databases().of(service);
            for (var name : database.listCollectionNames()) {
                var waiting = database.getCollection(name)
                        .countDocuments(Filters.or(Filters.exists("outbox.0"), Filters.exists("blocked")));
                findings.check(
                        Invariant.I10, waiting == 0, waiting + " of " + service.label() + " " + name + " still wait");
            }
            var pending = system.metrics(service).sum("convoca_outbox_pending").orElse(-1);
            findings.check(Invariant.I10, pending == 0, service.label() + " says that " + pending + " are pending");
        }
        var dead = new ArrayList<>(newDeadLetters());
        for (var id : expectedDead) {
            var found = dead.stream().filter(entry -> idOf(entry).equals(id)).findFirst();
            findings.check(Invariant.I10, found.isPresent(), id + " is too seldom among the dead letters");
            found.ifPresent(dead::remove);
        }
        dead.forEach(entry -> findings.add(Invariant.I10, idOf(entry) + " is a dead letter in " + entry.topic()));
    }

    private static String idOf(Topics.Entry entry) {
        return entry.header("ce_id").isEmpty() ? String.valueOf(entry.key()) : entry.header("ce_id");
    }
}
