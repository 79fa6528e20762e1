/** Journeys: what people do with the whole system, acted out over HTTP and mail against the real processes. */
@NullMarked
package org.convoca.local.journey;

import org.jspecify.annotations.NullMarked;
