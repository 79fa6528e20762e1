package org.convoca.contracts.coordinator;

import org.convoca.contracts.event.EventType;

/** Is a coordinator no longer; what was theirs goes back to the rest. */
@EventType("org.convoca.coordinator.removed.v1")
public record CoordinatorRemoved(long sequence, CoordinatorFacts coordinator) implements CoordinatorEvent {}
