package org.convoca.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Optional;
import java.util.Properties;

/**
 * Where a running system listens: a small file that {@code up} leaves for the other commands.
 *
 * @param launcher the process without which nothing of it runs; {@link #NO_LAUNCHER} when something else, such as Compose, runs the system
 */
public record Running(long launcher, Ports ports, String kafka) {

    private static final String FILE = "addresses.properties";
    private static final long NO_LAUNCHER = 0;

    /** A system that something else runs, and whose parts are reached on this machine's usual ports. */
    public static Running withoutLauncher() {
        var ports = Ports.usual(0);
        return new Running(NO_LAUNCHER, ports, "localhost:" + ports.of(Port.KAFKA));
    }

    public void save(DataFolder data) {
        var properties = new Properties();
        properties.setProperty("launcher", String.valueOf(launcher));
        properties.setProperty("kafka-bootstrap-servers", kafka);
        for (var port : Port.values()) {
            properties.setProperty(port.name(), String.valueOf(ports.of(port)));
        }
        var file = data.run().resolve(FILE);
        var draft = data.run().resolve(FILE + ".new");
        try {
            try (var out = Files.newBufferedWriter(draft)) {
                properties.store(out, null);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing when no system runs on these data. */
    public static Optional<Running> find(DataFolder data) {
        return read(data.run().resolve(FILE)).filter(Running::mayBeThere);
    }

    public boolean hasLauncher() {
        return launcher != NO_LAUNCHER;
    }

    private boolean mayBeThere() {
        return !hasLauncher()
                || ProcessHandle.of(launcher).filter(ProcessHandle::isAlive).isPresent();
    }

    private static Optional<Running> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            numbers.put(port, Integer.valueOf(properties.getProperty(port.name(), "0")));
        }
        var launcher = Long.parseLong(properties.getProperty("launcher", "-1"));
        return Optional.of(
                new Running(launcher, Ports.of(numbers), properties.getProperty("kafka-bootstrap-servers", "")));
    }
}
