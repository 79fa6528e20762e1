package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The organisation confirmed a newer text of the declaration, which the signature refers to from now on. */
@EventType("org.convoca.signature.text-confirmed.v1")
public record SignatureTextConfirmed(long sequence, SignatureFacts signature) implements SignatureEvent {}
