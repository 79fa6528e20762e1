package org.convoca.notification.mail.recipient;

import java.util.UUID;
import org.convoca.notification.template.Template;

/** Who is to get that mail about that signature, with which links? */
public record Question(String mail, UUID signature, Template template) {}
