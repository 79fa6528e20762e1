/** What happened to a signature, to a registration or to a street action becomes an order for a mail, or none. */
@NullMarked
package org.convoca.notification.intake;

import org.jspecify.annotations.NullMarked;
