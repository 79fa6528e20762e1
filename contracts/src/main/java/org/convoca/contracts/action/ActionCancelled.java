package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** It will not take place. One that was published stays visible as cancelled. */
@EventType("org.convoca.action.cancelled.v1")
public record ActionCancelled(long sequence, ActionFacts action) implements ActionEvent {}
