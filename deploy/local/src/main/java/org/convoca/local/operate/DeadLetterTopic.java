package org.convoca.local.operate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.convoca.local.CommandFailure;
import org.convoca.platform.kafka.DeadLetterTopics;
import org.convoca.platform.kafka.DeadLetters;

/** A dead-letter topic, by its name taken apart into where its records come from and who could not take them. */
record DeadLetterTopic(String topic, String group) {

    private static final int PATIENCE_SECONDS = 15;
    private static final String ENDING = ".dlt";

    String name() {
        return DeadLetterTopics.of(topic, group);
    }

    DeadLetters open(String bootstrapServers) {
        return new DeadLetters(bootstrapServers, topic, group);
    }

    /** Topics have dots in their names, groups have none. */
    static Optional<DeadLetterTopic> parse(String name) {
        if (!name.endsWith(ENDING)) {
            return Optional.empty();
        }
        var both = name.substring(0, name.length() - ENDING.length());
        var dot = both.lastIndexOf('.');
        return dot < 1
                ? Optional.empty()
                : Optional.of(new DeadLetterTopic(both.substring(0, dot), both.substring(dot + 1)));
    }

    /** All that the broker has, by name. */
    static List<DeadLetterTopic> all(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .sorted()
                    .flatMap(name -> parse(name).stream())
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Kafka does not answer at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
