package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** The call was taken back. */
@EventType("org.convoca.call.withdrawn.v1")
public record CallWithdrawn(long sequence, CallFacts call) implements CallEvent {}
