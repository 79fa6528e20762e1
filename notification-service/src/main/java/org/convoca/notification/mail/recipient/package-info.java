/** Who gets a mail: asked from the service that owns the contact, at the moment of sending, and kept nowhere. */
@NullMarked
package org.convoca.notification.mail.recipient;

import org.jspecify.annotations.NullMarked;
