package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** The claimant confirmed the claim by the mailed link; it waits for a coordinator. */
@EventType("org.convoca.claim.confirmed.v1")
public record ClaimConfirmed(long sequence, ClaimFacts claim) implements ClaimEvent {}
