package org.convoca.platform.internal;

import java.util.UUID;

/**
 * For whom the gateway calls: the contact of a signature, by the session that it keeps.
 *
 * @param holder opaque; it stands for the contact of the moment at which the session began, so that the service can refuse somebody who has handed over
 *     or was erased since
 */
public record Signatory(UUID signature, UUID holder) {}
