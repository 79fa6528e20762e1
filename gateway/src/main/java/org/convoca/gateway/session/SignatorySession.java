package org.convoca.gateway.session;

import java.time.Instant;
import java.util.UUID;
import org.convoca.platform.internal.Signatory;

/**
 * The contact of a signature is at its page.
 *
 * @param holder opaque; whoever is not the contact any more can do nothing with the session
 * @param call its call's slug
 * @param locale in which the contact gets mails
 * @param endsAt when the session ends at the latest
 */
public record SignatorySession(UUID signature, UUID holder, String call, String locale, Instant endsAt) {

    /** For whom services are called in this session. */
    public Signatory signatory() {
        return new Signatory(signature, holder);
    }
}
