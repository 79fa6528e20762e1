package org.convoca.contracts.call;

import org.convoca.contracts.event.EventType;

/** The dates of the action week were announced or moved. */
@EventType("org.convoca.call.week-announced.v1")
public record CallWeekAnnounced(long sequence, CallFacts call) implements CallEvent {}
