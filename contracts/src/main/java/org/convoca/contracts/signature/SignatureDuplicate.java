package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Another signature of the same organisation had been confirmed first; this one ends and points to it. */
@EventType("org.convoca.signature.duplicate.v1")
public record SignatureDuplicate(long sequence, SignatureFacts signature) implements SignatureEvent {}
