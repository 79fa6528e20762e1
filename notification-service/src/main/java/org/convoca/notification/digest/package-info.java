/** A coordinator's summary of a period: when it is due, what stands in it, how it is sent once. */
@NullMarked
package org.convoca.notification.digest;

import org.jspecify.annotations.NullMarked;
