package org.convoca.trials.system;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClients;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.bson.Document;
import org.convoca.platform.backing.EmbeddedKafka;
import org.convoca.platform.backing.EmbeddedMongo;

/** The servers behind a system: started from the same classes as {@code ./convoca up} does, or a real {@code mongod}. */
final class Backings {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Backings() {}

    /** @param advertised the port that clients are told, on which a proxy listens */
    static Server kafka(int port, int advertised, Path folder, Path log) {
        var command = java(EmbeddedKafka.class, port, advertised, folder.resolve("kafka"));
        return new Server("kafka", command, log, () -> answersKafka(advertised));
    }

    static Server embeddedMongo(int port, Path folder, Path log) {
        var command = java(EmbeddedMongo.class, port, port, folder.resolve("mongo"));
        return new Server("mongodb", command, log, () -> answersMongo(port));
    }

    static Server mongod(Path program, int port, Path folder, Path log) throws IOException {
        var data = Files.createDirectories(folder.resolve("mongod"));
        var command = List.of(
                program.toString(),
                "--dbpath",
                data.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--wiredTigerCacheSizeGB",
                "0.25");
        return new Server("mongodb", command, log, () -> answersMongo(port));
    }

    /** On the PATH, or where {@code .ci/run} keeps the one that it fetched. */
    static Optional<Path> findMongod() {
        var cache = Path.of(System.getProperty("user.home"), ".cache", "convoca-ci");
        return Stream.concat(
                        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                                .filter(folder -> !folder.isEmpty())
                                .map(Path::of),
                        Stream.of(cache))
                .map(folder -> folder.resolve("mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> java(Class<?> main, int port, int advertised, Path folder) {
        return List.of(
                JAVA,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dconvoca.embedded.advertised-port=" + advertised,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                String.valueOf(port),
                folder.toString());
    }

    private static boolean answersKafka(int port) {
        if (!isListening(port)) {
            return false;
        }
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port))) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isListening(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answersMongo(int port) {
        if (!isListening(port)) {
            return false;
        }
        var uri = "mongodb://127.0.0.1:" + port + "/?directConnection=true&serverSelectionTimeoutMS=1000";
        try (var client = MongoClients.create(uri)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("ping", 1))
                    .containsKey("ok");
        } catch (MongoException e) {
            return false;
        }
    }
}
