package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** A reviewer refused the claim, with a reason that the claimant is told. */
@EventType("org.convoca.claim.rejected.v1")
public record ClaimRejected(long sequence, ClaimFacts claim) implements ClaimEvent {}
