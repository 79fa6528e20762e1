package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** A reviewer refused the signature; the organisation is told why by mail. */
@EventType("org.convoca.signature.rejected.v1")
public record SignatureRejected(long sequence, SignatureFacts signature) implements SignatureEvent {}
