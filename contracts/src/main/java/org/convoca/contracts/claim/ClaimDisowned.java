package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** The owner of the mail address said: it was not me. */
@EventType("org.convoca.claim.disowned.v1")
public record ClaimDisowned(long sequence, ClaimFacts claim) implements ClaimEvent {}
