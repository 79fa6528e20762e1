package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.convoca.platform.internal.Coordination;
import org.convoca.platform.switches.Switch;
import org.convoca.platform.switches.Switchboard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** The switches as conveners see and turn them. Thread-safe. */
@Component
public class TurnedSwitches {

    private static final String SWITCHES = "/api/v1/coordination/switches";

    private final EventService service;
    private final Reader reader;
    private final Attempts attempts;
    private final Switchboard board;

    TurnedSwitches(EventService service, Reader reader, Attempts attempts, Switchboard board) {
        this.service = service;
        this.reader = reader;
        this.attempts = attempts;
        this.board = board;
    }

    /**
     * Somebody turned a switch.
     *
     * @param by the coordinator's id, or {@code operator}
     * @param until when it goes on again by itself, or null
     */
    public record Turn(
            Instant at, String by, boolean off, @Nullable Instant until, String why) {}

    /**
     * A switch as it stands.
     *
     * @param off the turn by which it is off, or null while it is on
     * @param log the last turns, the newest first
     */
    public record Shown(
            String code, @Nullable Turn off, @Nullable List<Turn> log) {

        public List<Turn> turns() {
            return Objects.requireNonNullElse(log, List.of());
        }
    }

    private record Items(@Nullable List<Shown> items) {}

    /** @param minutes after which it goes on again by itself, or null */
    public record Wanted(boolean off, @Nullable Long minutes, String why) {}

    public Reading<List<Shown>> all(Coordination whom) {
        return reader.reading(
                service.coordinated(whom, HttpMethod.GET, SWITCHES, Map.of(), null, null),
                given -> Objects.requireNonNullElse(
                        reader.read(given, Items.class).items(), List.of()));
    }

    /** Known here at once, and to other services and instances within seconds. */
    public Attempt<Boolean> turn(Coordination whom, Switch which, Wanted wanted) {
        Attempt<Boolean> attempt = attempts.of(
                service.coordinated(
                        whom, HttpMethod.PUT, SWITCHES + "/{code}", Map.of("code", which.code()), wanted, null),
                _ -> true);
        board.refresh();
        return attempt;
    }
}
