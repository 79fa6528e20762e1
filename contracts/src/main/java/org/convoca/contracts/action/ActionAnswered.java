package org.convoca.contracts.action;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * An organiser has answered a reviewer.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.action.answered.v1")
public record ActionAnswered(long sequence, ActionFacts action, UUID inquiry) implements ActionEvent {}
