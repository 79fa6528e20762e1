/** What is switched off now, as the event-service says it. */
@NullMarked
package org.convoca.notification.switches;

import org.jspecify.annotations.NullMarked;
