package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Both mailboxes agreed: the signature has another contact. */
@EventType("org.convoca.signature.contact-changed.v1")
public record SignatureContactChanged(long sequence, SignatureFacts signature) implements SignatureEvent {}
