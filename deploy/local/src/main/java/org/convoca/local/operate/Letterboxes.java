package org.convoca.local.operate;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.convoca.local.CommandFailure;
import org.convoca.platform.kafka.DeadLetterTopic;

/** Where dead letters lie. */
final class Letterboxes {

    private static final int PATIENCE_SECONDS = 15;

    private Letterboxes() {}

    /** All that the broker has, by name. */
    static List<DeadLetterTopic> all(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            return admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS).stream()
                    .sorted()
                    .flatMap(name -> DeadLetterTopic.parse(name).stream())
                    .toList();
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure("Kafka does not answer at " + bootstrapServers + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
