package org.convoca.platform.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * The MongoDB and the Kafka of this JVM's tests, started at first use: what the environment names ({@code MONGODB_URI},
 * {@code KAFKA_BOOTSTRAP_SERVERS}), else containers where Docker answers, else the embedded servers; {@code CONVOCA_BACKING=embedded} or
 * {@code =testcontainers} asks for those whatever there is. A line of the run says which it was. The tests are the same on all of them.
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

    private static final class Mongo {

        static final String URI = uri();

        private static String uri() {
            var given = System.getenv("MONGODB_URI");
            return switch (choice("mongodb", given)) {
                case ENVIRONMENT -> given;
                case TESTCONTAINERS -> container();
                case EMBEDDED -> EmbeddedMongo.start(0, directory("mongo")).uri();
            };
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String container() {
            var container = new MongoDBContainer(MONGO_IMAGE).withReplicaSet();
            container.start();
            return container.getConnectionString();
        }
    }

    private static final class Kafka {

        static final String BOOTSTRAP_SERVERS = bootstrapServers();

        private static String bootstrapServers() {
            var given = System.getenv("KAFKA_BOOTSTRAP_SERVERS");
            return switch (choice("kafka", given)) {
                case ENVIRONMENT -> given;
                case TESTCONTAINERS -> container();
                case EMBEDDED -> EmbeddedKafka.start(0, directory("kafka")).bootstrapServers();
            };
        }

        @SuppressWarnings("resource") // lives as long as the JVM
        private static String container() {
            var container = new KafkaContainer(KAFKA_IMAGE);
            container.start();
            return container.getBootstrapServers();
        }
    }

    private static BackingChoice choice(String what, @Nullable String given) {
        var choice = BackingChoice.of(System.getenv("CONVOCA_BACKING"), given, Docker::answers);
        System.out.println("backing: " + what + "=" + choice);
        return choice;
    }

    private static Path directory(String name) {
        try {
            return Files.createTempDirectory("convoca-" + name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
