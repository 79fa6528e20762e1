package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** An imported signatory has a contact now: its claim was accepted. */
@EventType("org.convoca.signature.claimed.v1")
public record SignatureClaimed(long sequence, SignatureFacts signature) implements SignatureEvent {}
