package org.convoca.platform.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom the gateway calls: an organiser of a registration, by the session that it keeps.
 *
 * @param organiser opaque, so that the service can refuse somebody who is no organiser any more; null where only the registration is known
 */
public record OnBehalf(UUID registration, @Nullable UUID organiser) {}
