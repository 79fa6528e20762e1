package org.convoca.local.up;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The MongoDB of this system: the first that there is. */
sealed interface Database {

    /** For the line that says what runs. */
    String origin();

    /** A server that somebody else runs, named by {@code MONGODB_URI}. */
    record Given(String uri) implements Database {
        @Override
        public String origin() {
            return "the one that MONGODB_URI names";
        }

        @Override
        public String toString() {
            return "Given[hidden]";
        }
    }

    /** A {@code mongod} on the PATH, run as a replica set of one. */
    record Mongod(Path program) implements Database {
        @Override
        public String origin() {
            return program.toString();
        }
    }

    record Embedded() implements Database {
        @Override
        public String origin() {
            return "embedded";
        }
    }

    static Database choose(Map<String, String> environment) {
        var uri = environment.get("MONGODB_URI");
        if (uri != null && !uri.isBlank()) {
            return new Given(uri);
        }
        return onPath(environment.getOrDefault("PATH", ""))
                .<Database>map(Mongod::new)
                .orElseGet(Embedded::new);
    }

    private static Optional<Path> onPath(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder).resolve("mongod"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
