package org.convoca.contracts.claim;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer gave what waits to another.
 *
 * @param coordinator whose it is now
 */
@EventType("org.convoca.claim.handed-on.v1")
public record ClaimHandedOn(long sequence, ClaimFacts claim, UUID coordinator) implements ClaimEvent {}
