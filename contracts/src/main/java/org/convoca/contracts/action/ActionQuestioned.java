package org.convoca.contracts.action;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer asks its organisers something; they are written to.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.action.questioned.v1")
public record ActionQuestioned(long sequence, ActionFacts action, UUID inquiry) implements ActionEvent {}
