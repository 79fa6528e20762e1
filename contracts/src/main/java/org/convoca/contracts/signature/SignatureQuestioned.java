package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer asks its contact something; the contact is written to.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 */
@EventType("org.convoca.signature.questioned.v1")
public record SignatureQuestioned(long sequence, SignatureFacts signature, UUID inquiry) implements SignatureEvent {}
