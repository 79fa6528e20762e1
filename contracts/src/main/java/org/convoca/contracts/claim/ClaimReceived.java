package org.convoca.contracts.claim;

import org.convoca.contracts.event.EventType;

/** Somebody claims a signatory and is to confirm that by mail. */
@EventType("org.convoca.claim.received.v1")
public record ClaimReceived(long sequence, ClaimFacts claim) implements ClaimEvent {}
