package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/** The public sees it. */
@EventType("org.convoca.action.published.v1")
public record ActionPublished(long sequence, ActionFacts action) implements ActionEvent {}
