package org.convoca.local.up;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.convoca.local.CommandFailure;

/** Whether servers that somebody else runs answer, before anything is started that needs them. */
final class Reachability {

    private static final int PATIENCE_SECONDS = 15;

    private Reachability() {}

    static void checkMongo(String uri) {
        try {
            var settings = MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(uri))
                    .applyToClusterSettings(
                            cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .build();
            try (var client = MongoClients.create(settings)) {
                client.getDatabase("admin").runCommand(new Document("ping", 1));
            }
        } catch (MongoException | IllegalArgumentException e) {
            throw new CommandFailure(
                    "The MongoDB that MONGODB_URI names does not answer: start it, or unset MONGODB_URI.", e);
        }
    }

    static void checkKafka(String bootstrapServers) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.describeCluster().nodes().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new CommandFailure(
                    "The Kafka that KAFKA_BOOTSTRAP_SERVERS names (%s) does not answer: start it, or unset the variable."
                            .formatted(bootstrapServers),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted.", e);
        }
    }
}
