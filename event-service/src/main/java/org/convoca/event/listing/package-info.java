/** What anybody can read of street actions: lists, single actions, totals. */
@NullMarked
package org.convoca.event.listing;

import org.jspecify.annotations.NullMarked;
