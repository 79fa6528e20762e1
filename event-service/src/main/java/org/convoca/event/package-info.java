/** The event service: what happens in the week of action. */
@NullMarked
package org.convoca.event;

import org.jspecify.annotations.NullMarked;
