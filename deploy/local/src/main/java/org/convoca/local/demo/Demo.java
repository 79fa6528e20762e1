package org.convoca.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.convoca.contracts.call.ActionWeek;
import org.convoca.local.operate.Operator;
import org.convoca.local.place.DataFolder;
import org.convoca.local.place.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The call of 2020 with its 241 signatories, and street actions of made-up groups, to try everything on. Loaded through the same interfaces as any other
 * call, list and action.
 */
public final class Demo {

    public static final String SLUG = "anti-imperialist-week";

    private static final String FIRST_START = "first-start";
    private static final String LOADED = "loaded";
    private static final String EXAMPLES_FROM = "examples-from";

    /** Far enough ahead that the examples are still to come for those who look around. */
    private static final int WEEKS_AHEAD = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
        memory.putIfAbsent(EXAMPLES_FROM, saturdayAhead().toString());
        write(memory);
        var report = load(Instant.parse(memory.getProperty(FIRST_START)));
        var examples = Examples.read();
        new ExampleActions(operator).enter(examples, LocalDate.parse(memory.getProperty(EXAMPLES_FROM)));
        memory.setProperty(LOADED, "true");
        write(memory);
        return Optional.of("call " + SLUG
                + "; roll: %d created, %d changed, %d same, %d rejected; %d example actions"
                        .formatted(
                                report.path("created").asInt(0),
                                report.path("changed").asInt(0),
                                report.path("same").asInt(0),
                                report.path("rejected").asInt(0),
                                examples.actions()));
    }

    private LocalDate saturdayAhead() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .plusWeeks(WEEKS_AHEAD)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** A week that was announced in the meantime stays announced. */
    private JsonNode load(Instant firstStart) {
        var call = DemoCall.startedAt(firstStart);
        var week = operator.find(Service.SIGNATURE, "/api/v1/calls/" + SLUG)
                .map(known -> JSON.treeToValue(known.path("week"), ActionWeek.class));
        operator.put(
                Service.SIGNATURE, "/internal/calls/" + SLUG, week.map(call::in).orElse(call));
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
