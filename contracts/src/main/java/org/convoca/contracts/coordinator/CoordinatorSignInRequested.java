package org.convoca.contracts.coordinator;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * Wants to sign in, and is sent a link.
 *
 * @param signIn opaque; with it the owner is asked for the link and the code
 */
@EventType("org.convoca.coordinator.sign-in-requested.v1")
public record CoordinatorSignInRequested(long sequence, CoordinatorFacts coordinator, UUID signIn)
        implements CoordinatorEvent {}
