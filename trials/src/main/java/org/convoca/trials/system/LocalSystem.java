package org.convoca.trials.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Home;
import org.convoca.local.place.Port;
import org.convoca.local.place.Ports;
import org.convoca.local.place.Service;
import org.convoca.trials.Progress;

/**
 * A whole system of a trial's own in a temporary folder. The four services and the mail view are run and watched by {@code ./convoca up} with its
 * settings; Kafka and MongoDB by the trial, each behind a {@link Proxy}, as is the mail view's SMTP port.
 */
public final class LocalSystem implements AutoCloseable {

    /** With which a mail server may post reports of failed delivery. */
    public static final String BOUNCES_SECRET = "a-secret-of-trials-for-reports-of-failed-delivery";

    /** Below the range from which systems take ports for outgoing connections, MongoDB's included. */
    private static final int HIGHEST_OFFSET = 5_000;

    private static final int LOWEST_OFFSET = 1_000;

    private final Path folder;
    private final DataFolder data;
    private final Ports ports;
    private final Server kafka;
    private final Server mongodb;
    private final Network network;
    private final Launcher launcher;
    private final Databases databases;

    private LocalSystem(Path folder, Ports ports, Server kafka, Server mongodb, Network network, Launcher launcher) {
        this.folder = folder;
        this.data = new DataFolder(folder);
        this.ports = ports;
        this.kafka = kafka;
        this.mongodb = mongodb;
        this.network = network;
        this.launcher = launcher;
        this.databases = new Databases(ports.of(Port.MONGODB));
    }

    /** Returns when everything answers. */
    public static LocalSystem start(Options options, Progress progress) throws IOException {
        var folder = Files.createTempDirectory("convoca-trial");
        var data = new DataFolder(folder).create();
        var random = new SplittableRandom();
        var offset = freeOffset(random);
        var ports = Ports.usual(offset);
        var network = Network.before(ports, Ports.free(random));
        var kafka = Backings.kafka(ports.of(Port.KAFKA), network.kafka().port(), folder, data.log("kafka"));
        var mongod = options.mongod() ? Backings.findMongod() : Optional.<Path>empty();
        var mongodb = mongod.isPresent()
                ? Backings.mongod(mongod.get(), ports.of(Port.MONGODB), folder, data.log("mongodb"))
                : Backings.embeddedMongo(ports.of(Port.MONGODB), folder, data.log("mongodb"));
        var launcher = new Launcher(Home.find(), data, offset, network, options.environment());
        var system = new LocalSystem(folder, ports, kafka, mongodb, network, launcher);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop-system"));
        progress.say("starting a system in " + folder + (mongod.isPresent() ? " on mongod" : ""));
        try {
            system.startAgain();
        } catch (IOException e) {
            system.close();
            throw e;
        }
        progress.say("the system is up: " + system.gateway());
        return system;
    }

    private static int freeOffset(SplittableRandom random) {
        return random.ints(LOWEST_OFFSET, HIGHEST_OFFSET)
                .filter(offset -> Stream.of(Port.values())
                        .allMatch(port -> Ports.isFree(Ports.usual(offset).of(port))))
                .findFirst()
                .orElseThrow();
    }

    /** Starts everything on the data that are there; for a system that {@link #powerCut} ended. */
    public void startAgain() throws IOException {
        kafka.start();
        mongodb.start();
        launcher.start();
    }

    /** Ends all processes at once, as a power cut does, except that what they wrote without waiting for the disk is there afterwards. */
    public void powerCut() {
        var services = Stream.of(Service.values())
                .flatMap(service -> pid(service).stream().boxed());
        var all = Stream.concat(Stream.of(launcher.pid(), kafka.pid(), mongodb.pid()), services)
                .toList();
        all.forEach(Signal.KILL::send);
        kafka.kill();
        mongodb.kill();
        launcher.awaitEnd();
    }

    public Path folder() {
        return folder;
    }

    public DataFolder data() {
        return data;
    }

    public Ports ports() {
        return ports;
    }

    /** Without a slash at its end. */
    public URI gateway() {
        return Service.GATEWAY.address(ports);
    }

    /** Calls services as the operator. */
    public Operator operator() {
        return Operator.of(data, ports, Clock.systemUTC());
    }

    /**
     * Runs a command of the script on this system, as its operator would.
     *
     * @return what it printed
     */
    public String command(List<String> words) throws IOException {
        var line = new ArrayList<>(List.of(Home.find().path().resolve("convoca").toString()));
        line.addAll(words);
        line.addAll(List.of("--data", folder.toString()));
        var builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().put("CONVOCA_NO_BUILD", "1");
        var said = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said.strip();
    }

    public Server kafka() {
        return kafka;
    }

    public Server mongodb() {
        return mongodb;
    }

    /** The proxies between the parts. */
    public Network network() {
        return network;
    }

    public Databases databases() {
        return databases;
    }

    /** Read past the proxy's weather only as far as Kafka itself lets one: its clients are told the proxy's address. */
    public Topics topics() {
        return new Topics("127.0.0.1:" + network.kafka().port());
    }

    public Mails mails() {
        return new Mails("http://localhost:" + ports.of(Port.MAIL_PAGE), ports.of(Port.SMTP));
    }

    /** What a service measures of itself now; nothing while it does not answer. */
    public Metrics metrics(Service service) {
        return Metrics.of(Http.get(service.metrics(ports)));
    }

    public boolean isReady(Service service) {
        return Http.get(service.readiness(ports)).status() == 200;
    }

    /** Sends a signal to a service's process; whether there was one. */
    public boolean signal(Service service, Signal signal) {
        var pid = pid(service);
        return pid.isPresent() && signal.send(pid.getAsLong());
    }

    /** While it is held, the launcher starts nothing again that has ended. */
    public void holdLauncher(boolean held) {
        (held ? Signal.STOP : Signal.CONT).send(launcher.pid());
    }

    /** Of the process that runs now, or ran last. */
    public OptionalLong pid(Service service) {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(data.run().resolve(service.label() + ".pid"))
                    .strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    /**
     * Kills a service and waits until the launcher has it up again.
     *
     * @return how long it was away; more than {@code longest} when it did not come back
     */
    public Duration killAndAwait(Service service, Duration longest) {
        var victim = pid(service);
        var begun = System.nanoTime();
        victim.ifPresent(Signal.KILL::send);
        var _ = Wait.until(longest, () -> !pid(service).equals(victim) && isReady(service));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A second instance of a service that runs, with the same settings on ports of its own; not started yet. */
    public Server twin(Service service) throws IOException {
        return Twin.of(
                service,
                pid(service).orElseThrow(() -> new IOException(service.label() + " does not run")),
                ports,
                data.log(service.label() + "-twin"));
    }

    /** Whether all services are ready. */
    public boolean isUp() {
        return Stream.of(Service.values()).allMatch(this::isReady);
    }

    @Override
    public synchronized void close() {
        databases.close();
        launcher.close();
        kafka.close();
        mongodb.close();
        network.close();
        remove();
    }

    private void remove() {
        if (!Files.exists(folder) || Boolean.getBoolean("convoca.trials.keep")) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // A file that is still being written, in a place for temporary ones.
        }
    }
}
