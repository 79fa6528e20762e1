package org.convoca.contracts.coordinator;

import org.convoca.contracts.event.EventType;

/** Signed in for the first time, or something about the coordinator changed. */
@EventType("org.convoca.coordinator.changed.v1")
public record CoordinatorChanged(long sequence, CoordinatorFacts coordinator) implements CoordinatorEvent {}
