package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * Its contact wants to hand over to another person or mailbox; both mailboxes are asked.
 *
 * @param inquiry opaque; with it the owner is asked for both mailboxes
 */
@EventType("org.convoca.signature.contact-change-requested.v1")
public record SignatureContactChangeRequested(long sequence, SignatureFacts signature, UUID inquiry)
        implements SignatureEvent {}
