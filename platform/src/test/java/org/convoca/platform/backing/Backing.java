package org.convoca.platform.backing;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB and the Kafka of this JVM's tests, started at first use: what the environment names ({@code MONGODB_URI},
 * {@code KAFKA_BOOTSTRAP_SERVERS}), else containers where Docker answers, else the embedded servers. A line of the run says which it was. The tests
 * are the same on all of them.
 */
public final class Backing {

    private static final String MONGO_IMAGE = "mongo:8.0";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.2";

    private Backing() {}

    public static String mongodbUri() {
        return Mongo.URI;
    }

    public static String bootstrapServers() {
        return Kafka.BOOTSTRAP_SERVERS;
    }

    private static final class Docker {
        static final boolean ANSWERS = DockerClientFactory.instance().isDockerAvailable();
    }

    private static final class Mongo {

        static final String URI = uri();

        private static String uri() {
            var given = System.getenv("MONGODB_URI");
            if (given != null) {
                return said("mongodb", "environment", new ConnectionString(given).toString());
            }
            if (Docker.ANSWERS) {
                @SuppressWarnings("resource") // lives as long as the JVM
                var container = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
                container.start();
                return said("mongodb", "testcontainers", container.getConnectionString());
            }
            return said(
                    "mongodb",
                    "embedded",
                    EmbeddedMongo.start(0, directory("mongo")).uri());
        }
    }

    private static final class Kafka {

        static final String BOOTSTRAP_SERVERS = bootstrapServers();

        private static String bootstrapServers() {
            var given = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
            if (given != null) {
                return said("kafka", "environment", given);
            }
            if (Docker.ANSWERS) {
                @SuppressWarnings("resource") // lives as long as the JVM
                var container = new KafkaContainer(KAFKA_IMAGE);
                container.start();
                return said("kafka", "testcontainers", container.getBootstrapServers());
            }
            return said(
                    "kafka",
                    "embedded",
                    EmbeddedKafka.start(0, directory("kafka")).bootstrapServers());
        }
    }

    private static String said(String what, String which, String address) {
        System.out.println("backing: " + what + "=" + which);
        return address;
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory("convoca-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
