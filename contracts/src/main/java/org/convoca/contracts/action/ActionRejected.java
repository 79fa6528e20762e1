package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** A reviewer refused it. */
@EventType("org.convoca.action.rejected.v1")
public record ActionRejected(long sequence, ActionFacts action) implements ActionEvent {}
