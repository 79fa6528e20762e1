/** Mails that come back: reading reports of failed delivery (RFC 3464), from a mailbox or as they are posted. */
@NullMarked
package org.convoca.notification.mail.bounce;

import org.jspecify.annotations.NullMarked;
