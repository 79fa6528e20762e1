/** The mail server: building messages, and dialogues of which it is known how they ended. */
@NullMarked
package org.convoca.notification.mail.smtp;

import org.jspecify.annotations.NullMarked;
