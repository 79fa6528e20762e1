package org.convoca.platform.event;

import java.time.Instant;
import org.convoca.contracts.event.Event;

/**
 * An event as a consumer gets it.
 *
 * @param id the CloudEvent's id, unique for its source and the same at each redelivery: the subject, a dot, the sequence
 * @param time when the fact was stored
 */
public record Received<E extends Event>(String id, Instant time, E event) {}
