package org.convoca.contracts.action;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer gave what waits to another.
 *
 * @param coordinator whose it is now
 */
@EventType("org.convoca.action.handed-on.v1")
public record ActionHandedOn(long sequence, ActionFacts action, UUID coordinator) implements ActionEvent {}
