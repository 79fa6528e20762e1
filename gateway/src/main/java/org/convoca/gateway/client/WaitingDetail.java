package org.convoca.gateway.client;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a coordinator may see of something that waits.
 *
 * @param contact null where the coordinator may not see it, or where there is none
 * @param details the kind's own fields, by name
 * @param log what was done with it, the latest first
 */
public record WaitingDetail(Waiting item, @Nullable Contact contact, Map<String, Object> details, List<Logged> log) {

    static WaitingDetail of(Waiting item, Beside beside) {
        return new WaitingDetail(
                item,
                beside.contact(),
                Objects.requireNonNullElse(beside.details(), Map.of()),
                List.copyOf(Objects.requireNonNullElse(beside.log(), List.of())));
    }

    /** What stands beside the fields of the item itself. */
    record Beside(
            @Nullable Contact contact,
            @Nullable Map<String, Object> details,
            @Nullable List<Logged> log) {}

    /** Holds personal data. */
    public record Contact(@Nullable String name, @Nullable String email) {
        @Override
        public String toString() {
            return "Contact[hidden]";
        }
    }

    /**
     * An entry of the log.
     *
     * @param what a code
     * @param why what was written with it, or null
     */
    public record Logged(
            Instant at,
            @Nullable UUID by,
            String what,
            @Nullable String why,
            @Nullable Map<String, String> details) {}
}
