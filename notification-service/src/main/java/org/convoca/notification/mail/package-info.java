/** The queue of mails: durable, each mail sent once, by as many workers and instances as there are. */
@NullMarked
package org.convoca.notification.mail;

import org.jspecify.annotations.NullMarked;
