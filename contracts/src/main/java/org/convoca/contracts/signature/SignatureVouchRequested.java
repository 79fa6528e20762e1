package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * Another signatory is asked whether it knows this organisation; that one's contact is written to.
 *
 * @param inquiry opaque; with it the owner is asked for its words
 * @param voucher the signature of whoever is asked
 */
@EventType("org.convoca.signature.vouch-requested.v1")
public record SignatureVouchRequested(long sequence, SignatureFacts signature, UUID inquiry, UUID voucher)
        implements SignatureEvent {}
