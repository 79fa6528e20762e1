package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** The call can be signed. */
@EventType("org.convoca.call.opened.v1")
public record CallOpened(long sequence, CallFacts call) implements CallEvent {}
