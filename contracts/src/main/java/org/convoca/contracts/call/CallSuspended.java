package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** Signing is paused. */
@EventType("org.convoca.call.suspended.v1")
public record CallSuspended(long sequence, CallFacts call) implements CallEvent {}
