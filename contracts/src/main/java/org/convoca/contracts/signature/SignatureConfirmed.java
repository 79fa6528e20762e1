package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The contact confirmed the signature by the mailed link. */
@EventType("org.convoca.signature.confirmed.v1")
public record SignatureConfirmed(long sequence, SignatureFacts signature) implements SignatureEvent {}
