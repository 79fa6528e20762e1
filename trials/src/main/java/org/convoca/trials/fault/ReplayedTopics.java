package org.convoca.trials.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.convoca.local.place.Service;
import org.convoca.trials.Invariant;
import org.convoca.trials.system.Signal;
import org.convoca.trials.system.Wait;

/** F22: an operator sets all consumers back to the beginning of all topics. */
final class ReplayedTopics implements Fault {

    private static final List<Service> CONSUMERS = List.of(Service.EVENT, Service.NOTIFICATION);
    private static final List<String> GROUPS =
            List.of("event-service", "notification-service", "notification-happenings", "notification-webhooks");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int BEFORE_SECONDS = 20;

    @Override
    public String id() {
        return "F22";
    }

    @Override
    public String what() {
        return "all consumer groups are set back to the beginning";
    }

    @Override
    public String threshold() {
        return "no mail more, no registration changed";
    }

    @Override
    public void inflict(Scene scene) throws Exception {
        Wait.pause(Duration.ofSeconds(scene.setting().scaled(BEFORE_SECONDS, 8)));
        scene.crowd().end();
        scene.rest().await(PATIENCE);
        var mails = scene.system().mails().all().size();
        var registrations = registrations(scene);
        var records = setBack(scene);
        Wait.until(PATIENCE, () -> CONSUMERS.stream().allMatch(scene.system()::isReady));
        scene.rest().await(PATIENCE);
        var more = scene.system().mails().all().size() - mails;
        scene.measure("faults", GROUPS.size());
        scene.measure("recordsReplayed", records);
        scene.measure("newMails", more);
        scene.findings().check(Invariant.I5, more == 0, more + " mails went out again");
        scene.findings().check(Invariant.I5, records > 0, "the fault did not happen: nothing was set back");
        scene.findings().check(Invariant.I5, registrations.equals(registrations(scene)), "registrations have changed");
        scene.crowd().come(scene.setting().rate(rate()));
    }

    private static Map<String, Long> registrations(Scene scene) {
        var versions = new HashMap<String, Long>();
        scene.system()
                .databases()
                .collection(Service.EVENT, "registrations")
                .find()
                .forEach(document -> versions.put(document.getString("_id"), document.getLong("sequence")));
        return versions;
    }

    /** Groups can be set back while nobody is in them. */
    private static long setBack(Scene scene) throws InterruptedException {
        var system = scene.system();
        system.holdLauncher(true);
        try (var admin = system.topics().admin()) {
            CONSUMERS.forEach(service -> system.signal(service, Signal.TERM));
            var records = 0L;
            for (var group : GROUPS) {
                var committed = committed(admin, group);
                Wait.until(PATIENCE, () -> isSetBack(admin, group, committed));
                records += committed.values().stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
            }
            return records;
        } finally {
            system.holdLauncher(false);
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Admin admin, String group)
            throws InterruptedException {
        try {
            return admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSetBack(Admin admin, String group, Map<TopicPartition, OffsetAndMetadata> committed) {
        var beginning = new HashMap<TopicPartition, OffsetAndMetadata>();
        committed.keySet().forEach(partition -> beginning.put(partition, new OffsetAndMetadata(0)));
        try {
            admin.alterConsumerGroupOffsets(group, beginning).all().get(10, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false; // somebody is in it still
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
