package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** The signing period is over. */
@EventType("org.convoca.call.closed.v1")
public record CallClosed(long sequence, CallFacts call) implements CallEvent {}
