/** Consuming events: read CloudEvents, take each once and in its aggregate's order, dead-letter what cannot be taken. */
@NullMarked
package org.convoca.platform.event;

import org.jspecify.annotations.NullMarked;
