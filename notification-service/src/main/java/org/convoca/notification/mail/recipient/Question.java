package org.convoca.notification.mail.recipient;

import java.util.UUID;
import org.convoca.notification.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Who is to get that mail about that signature, with which links?
 *
 * @param registration to which an invitation invites; null for any other mail
 */
public record Question(
        String mail,
        UUID signature,
        Template template,
        @Nullable UUID registration) {}
