/** Coordinators: who looks after which calls and territories, who appoints them, and what they may do. */
@NullMarked
package org.convoca.event.coordinator;

import org.jspecify.annotations.NullMarked;
