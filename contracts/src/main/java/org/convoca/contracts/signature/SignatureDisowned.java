package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The owner of the mail address said: it was not me. */
@EventType("org.convoca.signature.disowned.v1")
public record SignatureDisowned(long sequence, SignatureFacts signature) implements SignatureEvent {}
