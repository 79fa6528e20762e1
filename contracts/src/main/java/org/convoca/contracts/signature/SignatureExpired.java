package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The signature was never confirmed in time; its contact was removed. */
@EventType("org.convoca.signature.expired.v1")
public record SignatureExpired(long sequence, SignatureFacts signature) implements SignatureEvent {}
