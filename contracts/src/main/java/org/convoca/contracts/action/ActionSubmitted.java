package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** The organisers submitted it; it is published at once or waits for a reviewer, as the call says. */
@EventType("org.convoca.action.submitted.v1")
public record ActionSubmitted(long sequence, ActionFacts action) implements ActionEvent {}
