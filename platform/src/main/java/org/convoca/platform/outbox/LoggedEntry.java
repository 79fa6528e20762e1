package org.convoca.platform.outbox;

/**
 * An entry as it was kept.
 *
 * @param id sorts entries of the same moment; a cursor for the next page
 * @param aggregate the id of what it is about
 */
public record LoggedEntry(String id, String aggregate, LogEntry entry) {}
