package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Names, acronym, website, territory or region of a published signature were corrected. */
@EventType("org.convoca.signature.amended.v1")
public record SignatureAmended(long sequence, SignatureFacts signature) implements SignatureEvent {}
