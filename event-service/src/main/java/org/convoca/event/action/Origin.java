package org.convoca.event.action;

import java.util.UUID;
import org.convoca.contracts.territory.Region;
import org.jspecify.annotations.Nullable;

/**
 * Who organises an action, and for which call.
 *
 * @param registration the group's entry for the week
 * @param signature the group's signature, or null for a group without one
 * @param region the group's, which stands in where the action has no territory
 */
public record Origin(
        UUID registration, String call, @Nullable UUID signature, Region region) {}
