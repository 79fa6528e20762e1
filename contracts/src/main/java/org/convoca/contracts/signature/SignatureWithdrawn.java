package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The organisation took its signature back. */
@EventType("org.convoca.signature.withdrawn.v1")
public record SignatureWithdrawn(long sequence, SignatureFacts signature) implements SignatureEvent {}
