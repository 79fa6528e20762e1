package org.convoca.platform.outbox;

/**
 * An aggregate as it was read or written.
 *
 * @param version raised by each write; a write on a stale version fails
 * @param sequence number of the aggregate's last event, 0 before the first
 */
public record Stored<S>(String id, long version, long sequence, S state) {}
