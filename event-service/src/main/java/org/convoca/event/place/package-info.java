/** Places of the world, offline: found by name in any script, with the time zones and territories that may be meant by a point. */
@NullMarked
package org.convoca.event.place;

import org.jspecify.annotations.NullMarked;
