package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Somebody signed again for an organisation that had signed already; its contact of record is told, the one who signed again is not. */
@EventType("org.convoca.signature.repeated.v1")
public record SignatureRepeated(long sequence, SignatureFacts signature) implements SignatureEvent {}
