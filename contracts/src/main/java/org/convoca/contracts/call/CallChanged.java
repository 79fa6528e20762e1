package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** The signing period, the review policy, the window or a title changed. */
@EventType("org.convoca.call.changed.v1")
public record CallChanged(long sequence, CallFacts call) implements CallEvent {}
