package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** The claimant is the signatory's contact from now on. */
@EventType("org.convoca.claim.accepted.v1")
public record ClaimAccepted(long sequence, ClaimFacts claim) implements ClaimEvent {}
