package org.convoca.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.internal.OnBehalf;

/**
 * An organiser is at work.
 *
 * @param registration whose actions may be changed
 * @param organiser opaque; whoever is no organiser any more can do nothing with the session
 * @param call its call's slug
 * @param locale in which the organiser gets mails
 * @param endsAt when the session ends at the latest
 */
public record OrganiserSession(UUID registration, UUID organiser, String call, String locale, Instant endsAt) {

    /** For whom services are called in this session. */
    public OnBehalf onBehalf() {
        return new OnBehalf(registration, organiser);
    }
}
