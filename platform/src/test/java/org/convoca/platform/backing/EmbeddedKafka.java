package org.convoca.platform.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** Kafka's own broker and controller in this JVM: one combined node on a fixed directory. */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;

    /** A system property: the port that clients are told when something stands in between, such as a proxy that spoils the network. */
    private static final String ADVERTISED = "convoca.embedded.advertised-port";

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts on the loopback address and returns when the broker answers.
     *
     * @param port 0 for any free one
     * @param directory made when it is missing; data in it are taken up again
     */
    public static EmbeddedKafka start(int port, Path directory) {
        try {
            var listener = port == 0 ? freePort() : port;
            var properties = properties(listener, freePort(), directory);
            if (!Files.exists(directory.resolve("meta.properties"))) {
                format(directory, properties);
            }
            var server = new KafkaRaftServer(KafkaConfig.fromProps(properties, false), Time.SYSTEM);
            server.startup();
            var kafka = new EmbeddedKafka(server, listener);
            kafka.awaitAnswer();
            return kafka;
        } catch (Exception e) {
            throw new IllegalStateException("the embedded Kafka cannot use " + directory, e);
        }
    }

    private static Properties properties(int port, int controllerPort, Path directory) {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + Integer.getInteger(ADVERTISED, port)),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.segment.bytes", String.valueOf(64 * 1024 * 1024)),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(4 * 1024 * 1024)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4")));
        return properties;
    }

    private static void format(Path directory, Properties properties) throws Exception {
        Files.createDirectories(directory);
        new Formatter()
                .setClusterId("Y29udm9jYS1lbWJlZGRlZA")
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(properties.getProperty("log.dirs"))
                .setDirectories(List.of(properties.getProperty("log.dirs")))
                .run();
    }

    private void awaitAnswer() throws Exception {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers()))) {
            admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            close();
            throw e;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Runs until the process ends. Arguments: port, directory. */
    public static void main(String[] arguments) {
        var kafka = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
        Parent.endWith(kafka);
        System.out.println("ready " + kafka.bootstrapServers());
    }
}
