/** Starting the whole system: Kafka, MongoDB, the mail view and the four services. */
@NullMarked
package org.convoca.local.up;

import org.jspecify.annotations.NullMarked;
