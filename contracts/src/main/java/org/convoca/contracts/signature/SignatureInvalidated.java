package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Reviewers took a published signature off the roll. */
@EventType("org.convoca.signature.invalidated.v1")
public record SignatureInvalidated(long sequence, SignatureFacts signature) implements SignatureEvent {}
