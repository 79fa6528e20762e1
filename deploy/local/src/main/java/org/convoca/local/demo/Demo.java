package org.convoca.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Service;
import tools.jackson.databind.JsonNode;

/** The call of 2020 with its 241 signatories, to try everything on. Loaded through the same interfaces as any other call and list. */
public final class Demo {

    public static final String SLUG = "anti-imperialist-week";

    private static final String FIRST_START = "first-start";
    private static final String LOADED = "loaded";

    private final DataFolder data;
    private final Operator operator;
    private final Clock clock;

    public Demo(DataFolder data, Operator operator, Clock clock) {
        this.data = data;
        this.operator = operator;
        this.clock = clock;
    }

    public static boolean isLoaded(DataFolder data) {
        return Boolean.parseBoolean(read(data).getProperty(LOADED));
    }

    /**
     * Loads the demonstration when the user wants it, or does not say and has not been asked before.
     *
     * @return what was done, for the user; nothing when nothing was
     */
    public Optional<String> loadWhenWished(Optional<Boolean> wish) {
        var memory = read(data);
        if (!wish.orElse(!memory.containsKey(LOADED))) {
            memory.putIfAbsent(LOADED, "false");
            write(memory);
            return Optional.empty();
        }
        memory.putIfAbsent(FIRST_START, clock.instant().toString());
        write(memory);
        var report = load(Instant.parse(memory.getProperty(FIRST_START)));
        memory.setProperty(LOADED, "true");
        write(memory);
        return Optional.of("call " + SLUG
                + "; roll: %d created, %d changed, %d same, %d rejected"
                        .formatted(
                                report.path("created").asInt(0),
                                report.path("changed").asInt(0),
                                report.path("same").asInt(0),
                                report.path("rejected").asInt(0)));
    }

    private JsonNode load(Instant firstStart) {
        operator.put(Service.SIGNATURE, "/internal/calls/" + SLUG, DemoCall.startedAt(firstStart));
        return operator.post(
                Service.SIGNATURE,
                "/internal/calls/" + SLUG + "/imports?format=list&dryRun=false",
                "text/plain",
                resource("roll-2020.txt"));
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Demo.class.getResourceAsStream("/demo/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(DataFolder data) {
        var memory = new Properties();
        if (Files.exists(data.demoMarker())) {
            try (var in = Files.newBufferedReader(data.demoMarker())) {
                memory.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return memory;
    }

    private void write(Properties memory) {
        try (var out = Files.newBufferedWriter(data.demoMarker())) {
            memory.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
