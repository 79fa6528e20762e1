package org.convoca.local.up;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convoca.local.child.Program;
import org.convoca.local.child.Readiness;
import org.convoca.local.place.Port;
import org.convoca.local.place.Service;
import org.convoca.local.secret.Secrets;
import org.convoca.platform.backing.EmbeddedKafka;
import org.convoca.platform.backing.EmbeddedMongo;

/** The command lines of the parts. Nothing secret is in them: secrets are files, and what may hold a password is in the environment. */
final class Programs {

    /** A cold start of all parts at once on a slow machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** The mail view is in the launcher's own process and answers at once. */
    private static final Duration MAIL_VIEW_TIMEOUT = Duration.ofSeconds(6);

    /** So soon do mails go out again that a crash left in hand. */
    private static final Duration MAIL_LEASE = Duration.ofSeconds(15);

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final Setting setting;
    private final Secrets secrets;
    private final HttpClient http;

    Programs(Setting setting, Secrets secrets, HttpClient http) {
        this.setting = setting;
        this.secrets = secrets;
        this.http = http;
    }

    Optional<Program> kafka() {
        return setting.givenKafka().isPresent()
                ? Optional.empty()
                : Optional.of(embedded(
                        "kafka",
                        EmbeddedKafka.class,
                        256,
                        Port.KAFKA,
                        setting.data().kafka()));
    }

    Optional<Program> mongodb() {
        return switch (setting.database()) {
            case Database.Given _ -> Optional.empty();
            case Database.Mongod(var program) -> Optional.of(mongod(program));
            case Database.Embedded _ ->
                Optional.of(embedded(
                        "mongodb",
                        EmbeddedMongo.class,
                        256,
                        Port.MONGODB,
                        setting.data().mongo()));
        };
    }

    private Program embedded(String name, Class<?> main, int heapMegabytes, Port port, Path folder) {
        var command = java(heapMegabytes);
        command.addAll(List.of(
                "-cp",
                CLASS_PATH,
                main.getName(),
                String.valueOf(setting.ports().of(port)),
                folder.toString()));
        return program(name, command, Map.of(), Readiness.line("ready "));
    }

    private Program mongod(Path program) {
        var port = setting.ports().of(Port.MONGODB);
        var folder = setting.data().mongod();
        folder.toFile().mkdirs();
        var command = List.of(
                program.toString(),
                "--dbpath",
                folder.toString(),
                "--port",
                String.valueOf(port),
                "--bind_ip",
                "127.0.0.1",
                "--replSet",
                ReplicaSetOfOne.NAME,
                "--wiredTigerCacheSizeGB",
                "0.25");
        return program("mongodb", command, Map.of(), new ReplicaSetOfOne(port));
    }

    Program service(Service service) {
        var ports = setting.ports();
        var command = java(service.heapMegabytes());
        command.addAll(List.of(
                "-jar",
                setting.home().jar(service.label()).toString(),
                // With what only those who develop it need, such as the gateway's /styleguide.
                "--spring.profiles.active=local",
                "--server.port=" + ports.of(service.port()),
                "--management.server.port=" + ports.of(service.management()),
                "--convoca.services.signature=" + Service.SIGNATURE.address(ports),
                "--convoca.services.event=" + Service.EVENT.address(ports),
                "--convoca.services.notification=" + Service.NOTIFICATION.address(ports),
                "--convoca.public-url=" + Service.GATEWAY.address(ports)));
        var environment = new HashMap<>(unhurried());
        environment.putAll(Map.of(
                "SPRING_CONFIG_IMPORT", secrets.configTree(service.label()),
                "MONGODB_URI", setting.mongodbUri(),
                "KAFKA_BOOTSTRAP_SERVERS", setting.bootstrapServers(),
                "SMTP_HOST", "localhost",
                "SMTP_PORT", String.valueOf(setting.smtpPort()),
                "CONVOCA_MAIL_SMTP_TIMEOUT", MAIL_VIEW_TIMEOUT.toString(),
                "CONVOCA_MAIL_LEASE", MAIL_LEASE.toString(),
                // Whoever tries webhooks on this machine has their receiver here too.
                "CONVOCA_OUTBOUND_PRIVATENETWORKS", "true",
                "CONVOCA_OUTBOUND_PLAINHTTP", "true"));
        return program(service.label(), command, environment, Readiness.http(http, service.readiness(ports)));
    }

    /** On a machine that all parts share, a database that does not answer is slow, not away. */
    private static Map<String, String> unhurried() {
        return Map.of(
                "CONVOCA_MONGO_CONNECT", "2s",
                "CONVOCA_MONGO_SELECTION", "2s",
                "CONVOCA_MONGO_HEARTBEAT", "10s");
    }

    private Program program(String name, List<String> command, Map<String, String> environment, Readiness readiness) {
        var data = setting.data();
        return new Program(
                name, command, environment, data.log(name), data.run().resolve(name + ".pid"), readiness, PATIENCE);
    }

    /** Small heaps and the plain collector: eight JVMs share one machine. */
    private static List<String> java(int heapMegabytes) {
        return new ArrayList<>(List.of(
                JAVA,
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8"));
    }
}
