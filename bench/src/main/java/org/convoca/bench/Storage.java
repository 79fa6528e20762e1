package org.convoca.bench;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which MongoDB a measured system runs on. */
enum Storage {
    /** What the launcher takes by itself. */
    FOUND,
    /** The embedded one, also where there is a {@code mongod}. */
    EMBEDDED;

    private static final String MONGOD = "mongod";

    /** Both kinds where there are both: the embedded one, and the {@code mongod} on the PATH. */
    static List<Storage> all() {
        return isMongodFound() ? List.of(EMBEDDED, FOUND) : List.of(EMBEDDED);
    }

    private static Stream<String> folders() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
    }

    private static boolean hasMongod(String folder) {
        return Files.isExecutable(Path.of(folder).resolve(MONGOD));
    }

    private static boolean isMongodFound() {
        return folders().anyMatch(Storage::hasMongod);
    }

    /** The PATH on which the launcher looks. */
    String path() {
        return switch (this) {
            case FOUND -> folders().collect(Collectors.joining(File.pathSeparator));
            case EMBEDDED ->
                folders().filter(folder -> !hasMongod(folder)).collect(Collectors.joining(File.pathSeparator));
        };
    }

    String describe() {
        return switch (this) {
            case FOUND -> isMongodFound() ? "the mongod on the PATH" : "what the launcher finds";
            case EMBEDDED -> "the embedded MongoDB";
        };
    }
}
