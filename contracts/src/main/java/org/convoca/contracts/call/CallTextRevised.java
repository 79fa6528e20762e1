package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** A text of the declaration has a new version. */
@EventType("org.convoca.call.text-revised.v1")
public record CallTextRevised(long sequence, CallFacts call) implements CallEvent {}
