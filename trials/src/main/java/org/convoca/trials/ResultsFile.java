package org.convoca.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The results of all trials that were ever run for the record: one JSON object a line, added at the end, never changed. */
final class ResultsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path path;

    ResultsFile(Path path) {
        this.path = path;
    }

    /** As it stands in the file. */
    static String line(Result result) {
        return JSON.writeValueAsString(result);
    }

    void add(Result result) throws IOException {
        Files.writeString(path, line(result) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Result> read() throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        return Files.readAllLines(path).stream()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, Result.class))
                .toList();
    }
}
