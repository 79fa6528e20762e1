package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The contact's personal data was erased; the signature itself stays as it is. */
@EventType("org.convoca.signature.contact-erased.v1")
public record SignatureContactErased(long sequence, SignatureFacts signature) implements SignatureEvent {}
