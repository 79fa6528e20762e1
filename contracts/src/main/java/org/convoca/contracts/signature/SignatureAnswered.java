package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * Its contact has answered a reviewer.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.signature.answered.v1")
public record SignatureAnswered(long sequence, SignatureFacts signature, UUID inquiry) implements SignatureEvent {}
