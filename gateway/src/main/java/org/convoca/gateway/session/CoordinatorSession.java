package org.convoca.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.internal.Coordination;

/**
 * A coordinator is at work.
 *
 * @param id of the session, to tell it from the coordinator's others; no secret
 * @param coordination for what services may be called in this session, as the event-service worked it out for this request
 * @param method how the coordinator signed in: {@code mail}, {@code passkey} or {@code oidc}
 * @param endsAt when it ends at the latest
 */
public record CoordinatorSession(UUID id, Me me, Coordination coordination, String method, Instant endsAt) {}
