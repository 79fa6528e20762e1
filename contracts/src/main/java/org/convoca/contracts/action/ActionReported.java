package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** Its organisers said afterwards how it went. */
@EventType("org.convoca.action.reported.v1")
public record ActionReported(long sequence, ActionFacts action) implements ActionEvent {}
