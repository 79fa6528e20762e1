/** Aggregates stored with their outbox in one document: a state change and its events are one atomic write, and a relay sends them to Kafka. */
@NullMarked
package org.convoca.platform.outbox;

import org.jspecify.annotations.NullMarked;
