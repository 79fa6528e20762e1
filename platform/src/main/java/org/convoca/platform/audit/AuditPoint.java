package org.convoca.platform.audit;

/**
 * A place in the chain. Written down elsewhere, it shows later that nothing up to it was changed, not even by somebody who wrote a whole new chain.
 *
 * @param sequence of a record; 0 before the first
 * @param hash of that record
 */
public record AuditPoint(long sequence, String hash) {}
