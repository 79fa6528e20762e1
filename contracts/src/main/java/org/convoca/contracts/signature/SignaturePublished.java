package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The signature stands on the public roll. */
@EventType("org.convoca.signature.published.v1")
public record SignaturePublished(long sequence, SignatureFacts signature) implements SignatureEvent {}
