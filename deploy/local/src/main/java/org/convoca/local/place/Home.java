package org.convoca.local.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the sources, in which the build leaves the programs. */
public record Home(Path path) {

    /** From the system property {@code convoca.home}, which the script sets; else the folder one is in. */
    public static Home find() {
        return new Home(
                Path.of(System.getProperty("convoca.home", "")).toAbsolutePath().normalize());
    }

    public DataFolder usualData() {
        return new DataFolder(path.resolve(".convoca"));
    }

    /** The runnable jar of a service. */
    public Path jar(String service) {
        var target = path.resolve(service).resolve("target");
        if (Files.isDirectory(target)) {
            try (var jars = Files.newDirectoryStream(target, "convoca-" + service + "-*-exec.jar")) {
                for (var jar : jars) {
                    return jar;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("the jar of " + service + " is missing: build first, ./convoca up does it");
    }
}
