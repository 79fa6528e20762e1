package org.convoca.platform.outbox;

import java.util.List;

/**
 * A document whose events are to be sent.
 *
 * @param version as of which {@code entries} are all that wait in the document
 */
record Handover(OutboxCollection collection, String id, long version, List<OutboxEntry> entries) {}
