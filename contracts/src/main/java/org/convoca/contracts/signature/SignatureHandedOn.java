package org.convoca.contracts.signature;

import java.util.UUID;
import org.convoca.contracts.event.EventType;

/**
 * A reviewer gave what waits to another.
 *
 * @param coordinator whose it is now
 */
@EventType("org.convoca.signature.handed-on.v1")
public record SignatureHandedOn(long sequence, SignatureFacts signature, UUID coordinator) implements SignatureEvent {}
