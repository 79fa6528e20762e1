package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** The declaration was changed in substance after it was signed; the contact is asked by mail to confirm the new text. */
@EventType("org.convoca.signature.text-confirmation-requested.v1")
public record SignatureTextConfirmationRequested(long sequence, SignatureFacts signature) implements SignatureEvent {}
