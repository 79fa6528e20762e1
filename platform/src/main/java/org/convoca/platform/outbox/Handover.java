package org.convoca.platform.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A document whose events are to be sent.
 *
 * @param version as of which {@code entries} are all that wait in the document
 * @param until when the document is anybody's again; whoever comes to it later leaves it alone
 */
record Handover(OutboxCollection collection, String id, long version, Instant until, List<OutboxEntry> entries) {}
