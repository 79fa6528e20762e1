package org.convoca.platform.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded servers are killed while eight write; what they acknowledged is there afterwards (D-18). Always on the embedded ones. */
class KillIT {

    private static final int WRITERS = 8;
    private static final int KILLS = 3;
    private static final int ENOUGH = 1000;

    @TempDir
    Path directory;

    /** Writes one thing under that name and returns when it is acknowledged. */
    private interface Write {
        void named(String name) throws Exception;
    }

    /** What was acknowledged until the server died. */
    private static Set<String> writeUntilKilled(String round, ChildServer server, Write write) throws Exception {
        var acknowledged = ConcurrentHashMap.<String>newKeySet();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var writer = 0; writer < WRITERS; writer++) {
                var prefix = round + "." + writer + ".";
                writers.submit(() -> write(prefix, write, acknowledged));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= ENOUGH);
            server.kill();
        }
        return acknowledged;
    }

    private static Void write(String prefix, Write write, Set<String> acknowledged) throws Exception {
        for (var number = 0; ; number++) {
            try {
                write.named(prefix + number);
                acknowledged.add(prefix + number);
            } catch (MongoException | ExecutionException | TimeoutException e) {
                return null;
            }
        }
    }

    @Test
    void mongoKeepsWhatItAcknowledged() throws Exception {
        var acknowledged = new HashSet<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            try (var server = ChildServer.start(EmbeddedMongo.class, directory)) {
                assertThat(kept(server)).containsAll(acknowledged);
                acknowledged.addAll(insertUntilKilled("k" + kill, server));
            }
        }
        try (var server = ChildServer.start(EmbeddedMongo.class, directory)) {
            assertThat(kept(server)).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH).containsAll(acknowledged);
        }
    }

    private static Set<String> insertUntilKilled(String round, ChildServer server) throws Exception {
        var soonTired = "/?serverSelectionTimeoutMS=5000&socketTimeoutMS=5000&w=majority&journal=true";
        try (var client = MongoClients.create(server.address() + soonTired)) {
            var documents = client.getDatabase("test").getCollection("kept");
            return writeUntilKilled(round, server, name -> documents.insertOne(new Document("_id", name)));
        }
    }

    private static Set<String> kept(ChildServer server) {
        try (var client = MongoClients.create(server.address())) {
            return ids(client.getDatabase("test").getCollection("kept").find());
        }
    }

    private static Set<String> ids(Iterable<Document> documents) {
        var ids = new HashSet<String>();
        documents.forEach(document -> ids.add(document.getString("_id")));
        return ids;
    }

    @Test
    void kafkaKeepsWhatItAcknowledged() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var kill = 0; kill < KILLS; kill++) {
            try (var server = ChildServer.start(EmbeddedKafka.class, directory)) {
                if (kill == 0) {
                    try (var topics = new TestTopics(server.address())) {
                        topics.create("kept");
                    }
                }
                acknowledged.addAll(produceUntilKilled("k" + kill, server));
            }
        }
        try (var server = ChildServer.start(EmbeddedKafka.class, directory);
                var topics = new TestTopics(server.address())) {
            var kept = new HashSet<String>();
            for (var record : topics.records("kept")) {
                kept.add(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8));
            }
            assertThat(kept).hasSizeGreaterThanOrEqualTo(KILLS * ENOUGH).containsAll(acknowledged);
        }
    }

    private static Set<String> produceUntilKilled(String round, ChildServer server) throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", server.address(),
                "acks", "all",
                "linger.ms", 0,
                "max.block.ms", 2_000,
                "request.timeout.ms", 2_000,
                "delivery.timeout.ms", 3_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            return writeUntilKilled(
                    round,
                    server,
                    name -> producer.send(new ProducerRecord<>(
                                    "kept", name.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                            .get(10, TimeUnit.SECONDS));
        }
    }
}
