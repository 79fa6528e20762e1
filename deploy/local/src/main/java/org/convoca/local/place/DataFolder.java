package org.convoca.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Everything that a local system keeps, in one folder; {@code .convoca} beside the sources unless told otherwise. */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    /** Of the embedded MongoDB. */
    public Path mongo() {
        return path.resolve("mongo");
    }

    /** Of a {@code mongod} from the PATH, whose files the embedded one cannot read. */
    public Path mongod() {
        return path.resolve("mongod");
    }

    public Path mail() {
        return path.resolve("mail");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    public Path secrets() {
        return path.resolve("secrets");
    }

    /** What is true only while the system runs. */
    public Path run() {
        return path.resolve("run");
    }

    public Path demoMarker() {
        return path.resolve("demo.properties");
    }

    public DataFolder create() {
        try {
            for (var folder : new Path[] {path, logs(), run()}) {
                Files.createDirectories(folder);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder " + path + " cannot be made", e);
        }
    }

    /** Removes the data and keeps the secrets and the logs. */
    public void empty() {
        for (var data : new Path[] {kafka(), mongo(), mongod(), mail(), demoMarker()}) {
            delete(data);
        }
    }

    private static void delete(Path root) {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be removed: " + root, e);
        }
    }
}
