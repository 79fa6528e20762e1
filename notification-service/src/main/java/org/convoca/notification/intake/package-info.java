/** What happened to a signature becomes an order for a mail, or none. */
@NullMarked
package org.convoca.notification.intake;

import org.jspecify.annotations.NullMarked;
