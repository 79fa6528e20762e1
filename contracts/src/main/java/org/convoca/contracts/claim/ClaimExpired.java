package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** The claim was never confirmed. */
@EventType("org.convoca.claim.expired.v1")
public record ClaimExpired(long sequence, ClaimFacts claim) implements ClaimEvent {}
