package org.convoca.platform.outbox;

import java.time.Instant;

/**
 * An aggregate whose next event the broker will never take as it is.
 *
 * @param entry the event's id
 * @param reason the kind of failure; never the event's content
 */
public record BlockedAggregate(String collection, String id, String entry, String reason, Instant since) {}
