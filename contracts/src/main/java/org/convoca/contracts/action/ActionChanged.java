package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** Something that the public sees changed: what its organisers say of it, or that it waits for a coordinator. */
@EventType("org.convoca.action.changed.v1")
public record ActionChanged(long sequence, ActionFacts action) implements ActionEvent {}
