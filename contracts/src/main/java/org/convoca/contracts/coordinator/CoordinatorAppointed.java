package org.convoca.contracts.coordinator;

import org.convoca.contracts.event.EventType;

/** Somebody was appointed, or is invited once more, and is written to. */
@EventType("org.convoca.coordinator.appointed.v1")
public record CoordinatorAppointed(long sequence, CoordinatorFacts coordinator) implements CoordinatorEvent {}
