package org.convoca.platform.switches;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the owner of the switches answers to whoever has to know, at {@link #PATH}. */
public record OffSwitches(List<Off> items) {

    public static final String PATH = "/internal/switches";

    public OffSwitches {
        items = List.copyOf(items);
    }

    /**
     * One that is off.
     *
     * @param code a {@link Switch}, or one that only a newer service knows
     * @param until when it goes on again by itself, or null
     */
    public record Off(String code, @Nullable Instant until) {}
}
