package org.convoca.contracts.signature;

import org.convoca.contracts.event.EventType;

/** Somebody who knows the address of its contact asks for the organiser's link again; the contact gets it by mail. */
@EventType("org.convoca.signature.link-requested.v1")
public record SignatureLinkRequested(long sequence, SignatureFacts signature) implements SignatureEvent {}
