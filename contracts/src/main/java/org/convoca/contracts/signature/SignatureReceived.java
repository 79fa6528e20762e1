package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** An organisation's signature was received and waits for its contact to confirm it. */
@EventType("org.convoca.signature.received.v1")
public record SignatureReceived(long sequence, SignatureFacts signature) implements SignatureEvent {}
